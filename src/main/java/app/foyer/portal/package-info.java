/** What a portal is: a folder that an author writes, with the settings that an admin lays over it. */
package app.foyer.portal;
