/** What a client chose, per portal whether codes come by e-mail first, and for all of them the language. */
package app.foyer.preference;
