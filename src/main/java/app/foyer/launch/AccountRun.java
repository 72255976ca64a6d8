package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.FindOptions;
import app.foyer.command.HelpOptions;
import app.foyer.command.PreferOptions;
import app.foyer.command.ResetAppOptions;
import app.foyer.command.RoleOptions;
import app.foyer.command.ShowOptions;
import app.foyer.desk.Answer;
import app.foyer.desk.Client;
import app.foyer.desk.Terminal;
import app.foyer.desk.TerminalDesk;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** Finds clients and helps them in the terminal, and helps members of staff, as the desk does. */
final class AccountRun {
    private final OpenDesk open;
    private final Console console;

    AccountRun(OpenDesk open, Console console) {
        this.open = open;
        this.console = console;
    }

    int find(FindOptions options) throws Exception {
        Answer answer = Running.await(open.desk().find(options.text()));
        return new ClientPrinting(console).found(answer, options.text(), options.json());
    }

    int show(ShowOptions options) throws Exception {
        return forClient(
                options.client(), open.desk()::show, answer -> new ClientPrinting(console).one(answer, options.json()));
    }

    int help(HelpOptions options) throws Exception {
        return forClient(options.client(), client -> helped(client, options), this::told);
    }

    private Future<Answer> helped(AccountId client, HelpOptions options) {
        TerminalDesk desk = open.desk();
        String reason = options.reason();
        return switch (options.help()) {
            case CLOSE -> desk.close(client, reason);
            case REOPEN -> desk.reopen(client, reason);
            case RESET_FACTORS -> desk.resetFactors(client, options.portal(), reason);
            case EMERGENCY_CODE -> desk.emergencyCode(client, options.portal(), reason);
            case DEMAND_PASSWORD -> desk.demandPassword(client, reason);
            case END_SESSIONS -> desk.endSessions(client, reason);
        };
    }

    int prefer(PreferOptions options) throws Exception {
        return forClient(
                options.client(),
                client -> open.desk().prefer(client, options.method(), options.until(), options.reason()),
                this::told);
    }

    int giveRole(RoleOptions options) throws Exception {
        return forMember(options.email(), member -> open.desk().giveRole(member, options.role(), options.reason()));
    }

    int resetApp(ResetAppOptions options) throws Exception {
        return forMember(options.email(), member -> open.desk().resetApp(member, desk(), options.reason()));
    }

    /** Where staff sign in, and by which they are told. */
    private PortalId desk() {
        return open.portals().stream()
                .filter(portal -> portal.audience() == Audience.USER)
                .map(Portal::id)
                .findFirst()
                .orElse(Terminal.PLACE);
    }

    private int forMember(String typed, Function<AccountId, Future<Answer>> work) throws Exception {
        String email = typed.strip();
        List<AccountId> members = Running.await(open.stores().staff().all()).stream()
                .map(Member::account)
                .filter(member -> member.clientId().equalsIgnoreCase(email))
                .map(Account::id)
                .toList();
        if (members.isEmpty()) {
            console.complain("No member of staff signs in with " + Plain.line(email)
                    + ". The desk lists all of them, on the page Staff.");
            return Commands.FAILED;
        }
        return told(Running.await(work.apply(members.get(0))));
    }

    private int told(Answer answer) {
        return new DeskAnswers(open, console).tell(answer);
    }

    private int forClient(String identifier, Function<AccountId, Future<Answer>> work, Function<Answer, Integer> tell)
            throws Exception {
        List<Client> meant = Running.await(open.desk().meant(identifier));
        if (meant.size() != 1) {
            String named = Plain.line(identifier);
            console.complain(
                    meant.isEmpty()
                            ? "No client has the Client Id or Web User Id " + named
                                    + ". Look for the client with: ./foyer account find TEXT"
                            : named + " is one client's Client Id and another's Web User Id."
                                    + " Name the client whom you mean by the other of the two.");
            return Commands.FAILED;
        }
        return tell.apply(Running.await(work.apply(meant.get(0).account().id())));
    }
}
