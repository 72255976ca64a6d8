/** Journeys of clients through the portals in a real browser, with scripts on and off, and what every page must be. */
package app.foyer.browser;
