/** Every word a client reads, by id and language. */
package app.foyer.text;
