package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ./foyer account export} was asked for.
 *
 * @param file empty for standard output
 * @param format empty to go by the file's name
 * @param withSecrets whether passwords' hashes and secrets of apps are written too
 */
public record ExportOptions(Optional<Path> file, Optional<String> format, boolean withSecrets, Path config) {}
