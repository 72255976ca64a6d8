/** What a portal's queries ask of the lender's data, always for one client. */
package app.foyer.query;
