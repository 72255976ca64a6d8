/** Measures the shipped server against the least that any server would have to do; no part of what is shipped. */
package app.foyer.bench;
