/** Handlebars: one engine per portal, for pages, parts of pages and mails. */
package app.foyer.view;
