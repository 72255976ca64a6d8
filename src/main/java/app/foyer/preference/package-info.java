/** What a client chose, per portal whether codes come by e-mail first, for all of them the language; and what staff prefer. */
package app.foyer.preference;
