/** Keeping secrets: sealing what must be read again, hashing what must only be recognised, making what nobody may guess. */
package app.foyer.secret;
