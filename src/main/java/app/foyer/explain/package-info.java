/** Every key of the files that people write, explained from one source: in the terminal, in editors, in the guides. */
package app.foyer.explain;
