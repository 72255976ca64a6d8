package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ./foyer account import} was asked for.
 *
 * @param format empty to go by the file's name
 * @param dryRun whether it is only told what would be done
 */
public record ImportOptions(Path file, Optional<String> format, boolean dryRun, Path config) {}
