package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.command.Console;
import app.foyer.command.FindOptions;
import app.foyer.command.Help;
import app.foyer.command.HelpOptions;
import app.foyer.command.PreferOptions;
import app.foyer.command.ResetAppOptions;
import app.foyer.command.RoleOptions;
import app.foyer.command.ShowOptions;
import app.foyer.config.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** Ana at the terminal of the server's machine: each command opens the database for itself, beside the server. */
final class AtTerminal {
    static final String REASON = "Asked for by phone";
    private static final Path UNUSED = Path.of("unused");

    private final TestServer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    AtTerminal(TestServer server) {
        this.server = server;
    }

    int find(String text, boolean json) {
        return run(run -> run.find(new FindOptions(text, json, UNUSED)));
    }

    int show(String client, boolean json) {
        return run(run -> run.show(new ShowOptions(client, json, UNUSED)));
    }

    int does(Help help, Account client) {
        return does(help, client.clientId(), REASON, Optional.empty());
    }

    int does(Help help, String client, String reason, Optional<String> portal) {
        return run(run -> run.help(new HelpOptions(help, client, reason, portal, UNUSED)));
    }

    int prefers(Account client, String method, Optional<String> until) {
        return run(run -> run.prefer(new PreferOptions(client.clientId(), REASON, method, until, UNUSED)));
    }

    int gives(String email, String role) {
        return run(run -> run.giveRole(new RoleOptions(email, role, REASON, UNUSED)));
    }

    int resetsApp(String email) {
        return run(run -> run.resetApp(new ResetAppOptions(email, REASON, UNUSED)));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    @FunctionalInterface
    private interface Command {
        int run(AccountRun run) throws Exception;
    }

    private int run(Command command) {
        DatabaseAccess database = new DatabaseAccess(
                server.postgres().asApp(),
                server.postgres().server().ownerUser(),
                server.postgres().server().ownerPassword(),
                "",
                1);
        AccountAccess access = new AccountAccess(
                database,
                server.keys(),
                Limits.standard(),
                Folders.below(Path.of("")),
                server.clock(),
                new SecureRandom());
        try (Running running = new Running()) {
            OpenDesk open = OpenDesk.of(running, access, "ana");
            return command.run(new AccountRun(open, new Console(new PrintWriter(out), new PrintWriter(err))));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
