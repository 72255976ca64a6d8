/** What clients ask to have changed of what is known about them, and what became of it. */
package app.foyer.update;
