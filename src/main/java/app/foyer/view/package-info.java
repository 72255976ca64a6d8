/** What a portal looks like: its templates, in Handlebars, for pages, parts of pages and mails. */
package app.foyer.view;
