/** Links by which members of staff choose their first password. */
package app.foyer.invitation;
