package app.foyer.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new-portal", description = "Write a new portal that works, to be changed from there.")
final class NewPortalCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(paramLabel = "ID", description = "Its folder and its address: lower-case words joined by dashes.")
    private String id;

    @Option(names = "--name", paramLabel = "NAME", description = "What clients call it (default: made from the id).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Whom a client calls who cannot get in.")
    private Optional<String> phone = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "What is asked for after the password: authenticator-app, email-code or none.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--email-code",
            negatable = true,
            description = "Whether a client who cannot use the app may have the code by e-mail (default: yes).")
    private Optional<Boolean> emailCode = Optional.empty();

    @Option(
            names = "--email-default",
            negatable = true,
            description = "Whether a client may choose that for always (default: yes).")
    private Optional<Boolean> emailDefault = Optional.empty();

    @Option(names = "--defaults", description = "Ask nothing.")
    private boolean defaults;

    NewPortalCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.newPortal(
                new NewPortalOptions(id, name, phone, method, emailCode, emailDefault, defaults), console);
    }
}
