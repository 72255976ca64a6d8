package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "add-admin",
        description = "Make an admin of the staff desk; prints the link by which the admin chooses a password.")
final class AccountAddAdminCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "What the admin signs in with.")
    private String email;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What colleagues call the admin.")
    private String name;

    @Mixin
    private ConfigOption config;

    AccountAddAdminCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.addAdmin(new AddAdminOptions(email, name, config.file()), console);
    }
}
