/** What must hold of the files of a portal: one rule a class, all of them listed in {@link app.foyer.check.Rules}. */
package app.foyer.check;
