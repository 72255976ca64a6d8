/** The e-mail code, and the outbox that really delivers. */
package app.foyer.email;
