package app.foyer.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Take clients from a file; the same file twice changes nothing.")
final class AccountImportCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The clients, one a row.")
    private Path file;

    @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "csv|jsonl", description = "Otherwise the ending of the file's name says.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ConfigOption config;

    AccountImportCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.importClients(new ImportOptions(file, format, dryRun, config.file()), console);
    }
}
