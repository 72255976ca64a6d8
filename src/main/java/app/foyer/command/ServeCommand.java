package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "serve", description = "Run for real, with the database and mail server that the config names.")
final class ServeCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ConfigOption config;

    ServeCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.serve(new ServeOptions(config.file()), console);
    }
}
