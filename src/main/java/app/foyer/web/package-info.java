/** The HTTP edge: routes, headers, cookies, pages, JSON and server-sent events. */
package app.foyer.web;
