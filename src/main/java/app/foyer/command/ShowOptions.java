package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer account show} was asked for.
 *
 * @param client the Client Id or the Web User Id
 * @param json whether programs read the answer
 */
public record ShowOptions(String client, boolean json, Path config) {}
