/** A new portal's folder, written from a few answers. */
package app.foyer.scaffold;
