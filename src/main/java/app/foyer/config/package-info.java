/** What an operator set for the whole server: {@code config/foyer.yaml}, read once at start. */
package app.foyer.config;
