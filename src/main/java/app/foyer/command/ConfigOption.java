package app.foyer.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the server's settings stand, for every command that works by them. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "config/foyer.yaml",
            description = "The server's settings (default: ${DEFAULT-VALUE}).")
    private Path file;

    Path file() {
        return file;
    }
}
