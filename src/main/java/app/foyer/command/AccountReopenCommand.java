package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "reopen", description = "Open a client's account again.")
final class AccountReopenCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    AccountReopenCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.REOPEN), console);
    }
}
