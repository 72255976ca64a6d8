package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write every client to a file that an import takes.")
final class AccountExportCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A file that is not there yet (default: standard output).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--with-secrets",
            description =
                    "Write passwords' hashes and secrets of apps as well. Whoever has that file can pass for every"
                            + " client.")
    private boolean withSecrets;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl",
            description = "Otherwise the ending of the file's name says; csv on standard output.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ConfigOption config;

    AccountExportCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.exportClients(new ExportOptions(file, format, withSecrets, config.file()), console);
    }
}
