package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "close", description = "Close a client's account; every session of it ends.")
final class AccountCloseCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    AccountCloseCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.CLOSE), console);
    }
}
