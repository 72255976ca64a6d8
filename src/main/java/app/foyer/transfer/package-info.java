/** Clients from elsewhere, and to elsewhere: files read row by row, decided against what is known, and written again. */
package app.foyer.transfer;
