package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "find", description = "List clients by the beginning of what is known of them.")
final class AccountFindCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(
            paramLabel = "TEXT",
            description = "How the Client Id, Web User Id, e-mail address or name begins, or a word of the name.")
    private String text;

    @Option(names = "--json", description = "Answer in JSON, for programs.")
    private boolean json;

    @Mixin
    private ConfigOption config;

    AccountFindCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.findClients(new FindOptions(text, json, config.file()), console);
    }
}
