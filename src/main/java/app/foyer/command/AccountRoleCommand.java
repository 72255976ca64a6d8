package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "role", description = "Give a member of staff another role.")
final class AccountRoleCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "What the member of staff signs in with.")
    private String email;

    @Parameters(index = "1", paramLabel = "ROLE", description = "support, approver or admin.")
    private String role;

    @Mixin
    private ReasonOption reason;

    @Mixin
    private ConfigOption config;

    AccountRoleCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.giveRole(new RoleOptions(email, role, reason.words(), config.file()), console);
    }
}
