package app.foyer.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of Foyer: {@code foyer <command> …}. */
@Command(
        name = "foyer",
        description = "A self-hosted platform for client portals.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class FoyerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private FoyerCommand() {}

    /** Runs the command that the arguments name, and answers the exit code of the process. */
    public static int run(Commands commands, Console console, String... arguments) {
        return new CommandLine(new FoyerCommand())
                .addSubcommand(new DemoCommand(commands, console))
                .addSubcommand(new ServeCommand(commands, console))
                .addSubcommand(new CheckCommand(commands, console))
                .addSubcommand(new NewPortalCommand(commands, console))
                .addSubcommand(account(commands, console))
                .addSubcommand(new ExplainCommand(commands, console))
                .addSubcommand(new TrainCommand(commands, console))
                .setOut(console.out())
                .setErr(console.err())
                .execute(arguments);
    }

    private static CommandLine account(Commands commands, Console console) {
        return new CommandLine(new AccountCommand())
                .addSubcommand(new AccountAddAdminCommand(commands, console))
                .addSubcommand(new AccountImportCommand(commands, console))
                .addSubcommand(new AccountExportCommand(commands, console))
                .addSubcommand(new AccountFindCommand(commands, console))
                .addSubcommand(new AccountShowCommand(commands, console))
                .addSubcommand(new AccountCloseCommand(commands, console))
                .addSubcommand(new AccountReopenCommand(commands, console))
                .addSubcommand(new AccountPreferCommand(commands, console))
                .addSubcommand(new AccountResetFactorsCommand(commands, console))
                .addSubcommand(new AccountEmergencyCodeCommand(commands, console))
                .addSubcommand(new AccountDemandPasswordCommand(commands, console))
                .addSubcommand(new AccountEndSessionsCommand(commands, console))
                .addSubcommand(new AccountRoleCommand(commands, console))
                .addSubcommand(new AccountResetAppCommand(commands, console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
