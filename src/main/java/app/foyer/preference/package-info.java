/** What a client chose, per portal: whether codes come by e-mail first. */
package app.foyer.preference;
