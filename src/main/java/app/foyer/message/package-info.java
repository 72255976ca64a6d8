/** What clients and staff write to each other. */
package app.foyer.message;
