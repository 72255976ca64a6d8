/** Emergency codes: what staff tell a client by phone who has neither app nor mailbox. */
package app.foyer.emergency;
