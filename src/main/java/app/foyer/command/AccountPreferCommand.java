package app.foyer.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "prefer", description = "Have a client asked for another method than the portals' own.")
final class AccountPreferCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Mixin
    private ForClient client;

    @Parameters(
            index = "1",
            paramLabel = "METHOD",
            description = "email-code, authenticator-app or disabled; portals for what each portal asks for.")
    private String method;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day of disabled, such as 2026-12-24; a month from now at most.")
    private Optional<String> until = Optional.empty();

    AccountPreferCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.preferMethod(client.preferring(method, until), console);
    }
}
