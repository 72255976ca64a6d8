package app.foyer.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Run for real, with the database and mail server that the config names.")
final class ServeCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "config/foyer.yaml",
            description = "The server's settings (default: ${DEFAULT-VALUE}).")
    private Path config;

    ServeCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.serve(new ServeOptions(config), console);
    }
}
