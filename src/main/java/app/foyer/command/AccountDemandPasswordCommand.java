package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demand-password", description = "Have a client choose a new password at the next sign-in.")
final class AccountDemandPasswordCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    AccountDemandPasswordCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.DEMAND_PASSWORD), console);
    }
}
