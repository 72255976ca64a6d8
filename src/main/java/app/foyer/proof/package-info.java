/** Proving it is you: the methods, the one-time code, and what judging one answers. */
package app.foyer.proof;
