/**
 * What an operator's tools measure of this node, as Prometheus reads it.
 *
 * <p>A feature registers what it knows of itself where it happens; here is the registry, and what only the whole knows.
 */
package app.foyer.metrics;
