package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer account find} was asked for.
 *
 * @param text the beginning of what is known of a client
 * @param json whether programs read the answer
 */
public record FindOptions(String text, boolean json, Path config) {}
