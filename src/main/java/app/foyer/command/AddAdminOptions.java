package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer account add-admin} was asked for.
 *
 * @param email what the admin signs in with
 */
public record AddAdminOptions(String email, String name, Path config) {}
