/** The world around the tests: a clock that stands still, a real database, a mailbox, and an authenticator app. */
package app.foyer.world;
