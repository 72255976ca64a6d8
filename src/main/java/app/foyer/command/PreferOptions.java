package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ./foyer account prefer} was asked for.
 *
 * @param client the Client Id or the Web User Id
 * @param until the last day of a second step that is switched off
 */
public record PreferOptions(String client, String reason, String method, Optional<String> until, Path config) {}
