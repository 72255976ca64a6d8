package app.foyer.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reset-factors",
        description = "Forget the apps and the e-mail default that a client set up, and sign the client out.")
final class AccountResetFactorsCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    @Option(
            names = "--portal",
            paramLabel = "ID",
            description = "Only what was set up there (default: at all portals).")
    private Optional<String> portal = Optional.empty();

    AccountResetFactorsCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.RESET_FACTORS, portal), console);
    }
}
