/** What style sheets say: custom properties and the colours that come of them. */
package app.foyer.theme;
