package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "end-sessions", description = "Sign a client out everywhere.")
final class AccountEndSessionsCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    AccountEndSessionsCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.END_SESSIONS), console);
    }
}
