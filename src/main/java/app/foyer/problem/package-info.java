/** What the author of a file must change, and where: YAML read with the place of every value kept. */
package app.foyer.problem;
