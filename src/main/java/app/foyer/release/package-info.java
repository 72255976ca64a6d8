/** Which version of each portal is served: edits are noticed, read, checked, and take the place of the version before as a whole. */
package app.foyer.release;
