package app.foyer.command;

/**
 * What the commands do, each answering the exit code of the process; {@code launch} does it.
 *
 * <p>A command that runs a server returns when the server has stopped.
 */
public interface Commands {
    /** Everything worked. */
    int OK = 0;

    /** It did not work, or problems were found; the console says what. */
    int FAILED = 1;

    /** The words typed make no command. */
    int MISUSED = 2;

    int demo(DemoOptions options, Console console);

    int serve(ServeOptions options, Console console);

    int newPortal(NewPortalOptions options, Console console);

    int check(CheckOptions options, Console console);

    int explain(ExplainOptions options, Console console);

    int addAdmin(AddAdminOptions options, Console console);

    int importClients(ImportOptions options, Console console);

    int exportClients(ExportOptions options, Console console);

    int findClients(FindOptions options, Console console);

    int showClient(ShowOptions options, Console console);

    int helpClient(HelpOptions options, Console console);

    int preferMethod(PreferOptions options, Console console);

    int giveRole(RoleOptions options, Console console);

    int resetApp(ResetAppOptions options, Console console);

    /** Starts, answers one page and ends, so that the classes it took can be archived for quicker starts. */
    int train(Console console);
}
