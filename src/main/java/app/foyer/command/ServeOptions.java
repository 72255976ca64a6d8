package app.foyer.command;

import java.nio.file.Path;

/** What {@code ./foyer serve} was asked for. */
public record ServeOptions(Path config) {}
