/** The terminal: what a person types at {@code ./foyer} and what is printed in answer. */
package app.foyer.command;
