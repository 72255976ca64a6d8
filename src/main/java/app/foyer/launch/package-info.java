/** Builds every object and starts every verticle, in order; the one place that knows all packages. */
package app.foyer.launch;
