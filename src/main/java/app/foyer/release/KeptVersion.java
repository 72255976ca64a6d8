package app.foyer.release;

import app.foyer.secret.SealedText;

/**
 * The files of a portal's version, sealed, as they are kept for a later start.
 *
 * @param name of the portal's folder
 * @param own its folder and the admin's settings, as a sealed archive
 * @param sharedVersion a name for exactly what all portals had in common then
 * @param shared that, as a sealed archive
 */
public record KeptVersion(String name, String version, SealedText own, String sharedVersion, SealedText shared) {}
