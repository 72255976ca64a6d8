/** The admin's file of a portal, written by a form: only what was changed, never over somebody else's edit, and all of it undone again. */
package app.foyer.settings;
