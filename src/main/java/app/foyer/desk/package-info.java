/** What members of staff do at portals of their own: areas of pages and actions, each with who may and what it needs. */
package app.foyer.desk;
