/** A portal's own tests: how they are written, and how they are walked through against a server. */
package app.foyer.scenario;
