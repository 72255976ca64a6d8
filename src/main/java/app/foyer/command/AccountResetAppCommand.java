package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "reset-app", description = "Forget the lost app of a member of staff, who then sets up another.")
final class AccountResetAppCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(paramLabel = "EMAIL", description = "What the member of staff signs in with.")
    private String email;

    @Mixin
    private ReasonOption reason;

    @Mixin
    private ConfigOption config;

    AccountResetAppCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.resetApp(new ResetAppOptions(email, reason.words(), config.file()), console);
    }
}
