package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be done for a client.
 *
 * @param client the Client Id or the Web User Id
 * @param portal where that is a question; empty for what goes without saying
 */
public record HelpOptions(Help help, String client, String reason, Optional<String> portal, Path config) {}
