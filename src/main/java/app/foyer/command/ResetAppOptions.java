package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer account reset-app} was asked for.
 *
 * @param email what the member of staff signs in with
 */
public record ResetAppOptions(String email, String reason, Path config) {}
