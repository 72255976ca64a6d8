/** What happened: appending it, reading it page by page, following it live. */
package app.foyer.activity;
