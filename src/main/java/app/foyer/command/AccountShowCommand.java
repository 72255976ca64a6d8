package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show what is known of a client, and what each portal would ask for now.")
final class AccountShowCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(paramLabel = "CLIENT", description = "The Client Id or the Web User Id.")
    private String client;

    @Option(names = "--json", description = "Answer in JSON, for programs.")
    private boolean json;

    @Mixin
    private ConfigOption config;

    AccountShowCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.showClient(new ShowOptions(client, json, config.file()), console);
    }
}
