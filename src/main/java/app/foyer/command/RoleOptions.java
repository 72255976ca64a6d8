package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer account role} was asked for.
 *
 * @param email what the member of staff signs in with
 */
public record RoleOptions(String email, String role, String reason, Path config) {}
