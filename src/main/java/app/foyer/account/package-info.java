/** Clients and staff: who they are, and whether a password is theirs. */
package app.foyer.account;
