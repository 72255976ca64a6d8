/** Tables as CSV: written so that no spreadsheet runs what is in them, and read a row at a time. */
package app.foyer.csv;
