/** Who and where: the typed ids that every feature speaks of, and the caller's circumstances. */
package app.foyer.identity;
