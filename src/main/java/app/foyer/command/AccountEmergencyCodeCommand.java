package app.foyer.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "emergency-code",
        description = "Print a code, this once, by which a client gets in without app and mailbox.")
final class AccountEmergencyCodeCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    @Option(
            names = "--portal",
            paramLabel = "ID",
            description = "Where it lets the client in (default: the only portal with such codes).")
    private Optional<String> portal = Optional.empty();

    AccountEmergencyCodeCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.helpClient(client.options(Help.EMERGENCY_CODE, portal), console);
    }
}
