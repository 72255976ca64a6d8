package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.signin.PortalRules;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done at a desk, for whoever works in the server's terminal: by the same rules, with a reason, and leaving the
 * same traces. No role is asked for and no code, since they hold the database.
 */
public final class TerminalDesk {
    private final ClientDesk desk;
    private final Area clients;
    private final Area staff;
    private final Operator operator;

    /**
     * Who works there.
     *
     * @param user what the machine calls them
     * @param words in which they are answered
     * @param zone in which they count days
     */
    public record Operator(String user, Words words, ZoneId zone, InstantSource clock) {}

    public TerminalDesk(Vertx vertx, ClientDesk desk, StaffAccounts staff, Operator operator) {
        Traces traces = new Traces(vertx);
        this.desk = desk;
        this.clients = ClientsArea.of(desk, new ClientFacts(desk, staff), traces);
        this.staff = new StaffArea(staff, desk.help(), traces);
        this.operator = operator;
    }

    /** Those whom somebody means by a Client Id or a Web User Id: one, unless it is nobody's, or an unlucky choice. */
    public Future<List<Client>> meant(String identifier) {
        return new MeantClients(desk.clients()).by(identifier);
    }

    public Future<Answer> find(String beginning) {
        return ask(clients, true, List.of(ClientPages.SEARCH), Map.of("sought", beginning));
    }

    public Future<Answer> show(AccountId client) {
        return ask(clients, false, List.of(client.toString()), Map.of());
    }

    public Future<Answer> close(AccountId client, String reason) {
        return help(client, ClientForms.CLOSE, reason, Map.of());
    }

    public Future<Answer> reopen(AccountId client, String reason) {
        return help(client, ClientForms.REOPEN, reason, Map.of());
    }

    /** Everywhere: one of several sessions is ended where it can be pointed at. */
    public Future<Answer> endSessions(AccountId client, String reason) {
        return help(client, ClientForms.END_SESSIONS, reason, Map.of("session", ClientForms.EVERY_SESSION));
    }

    public Future<Answer> demandPassword(AccountId client, String reason) {
        return helpIfOpen(client, FactorForms.PASSWORD, reason, Map.of());
    }

    public Future<Answer> prefer(AccountId client, String method, Optional<String> until, String reason) {
        return helpIfOpen(client, FactorForms.PREFER, reason, Map.of("method", method, "until", until.orElse("")));
    }

    /** At one portal, or else at all of them. */
    public Future<Answer> resetFactors(AccountId client, Optional<String> portal, String reason) {
        return helpIfOpen(client, FactorForms.RESET, reason, Map.of("portal", portal.orElse(FactorForms.EVERYWHERE)));
    }

    /** For a portal that need not be named where it is the only one with such codes. */
    public Future<Answer> emergencyCode(AccountId client, Optional<String> portal, String reason) {
        return helpIfOpen(
                client, ClientForms.EMERGENCY_CODE, reason, Map.of("portal", portal.orElseGet(this::onlyWithCodes)));
    }

    public Future<Answer> giveRole(AccountId member, String role, String reason) {
        return ask(staff, true, List.of(member.toString(), StaffArea.ROLE), Map.of("role", role, "reason", reason));
    }

    /**
     * Forgets a member's app: the way back for the only admin who lost it.
     *
     * @param place the staff's portal, in whose name they are told
     */
    public Future<Answer> resetApp(AccountId member, PortalId place, String reason) {
        return ask(place, staff, true, List.of(member.toString(), StaffArea.RESET_APP), Map.of("reason", reason));
    }

    private String onlyWithCodes() {
        List<Portal> portals = desk.theirPortals().stream()
                .filter(portal -> PortalRules.of(portal).staffHelp().permits())
                .toList();
        return portals.size() == 1 ? portals.get(0).id().value() : "";
    }

    /** Of a closed account the desk offers no such forms. */
    private Future<Answer> helpIfOpen(AccountId client, String form, String reason, Map<String, String> chosen) {
        return desk.clients()
                .find(client)
                .compose(found -> found.filter(open -> !open.active()).isPresent()
                        ? Future.succeededFuture(new Answer.Mistaken(new Slip("", "desk.mistake.closedClient")))
                        : help(client, form, reason, chosen));
    }

    private Future<Answer> help(AccountId client, String form, String reason, Map<String, String> chosen) {
        Map<String, String> fields = new HashMap<>(chosen);
        fields.put("reason", reason);
        return ask(clients, true, List.of(client.toString(), form), fields);
    }

    private Future<Answer> ask(Area area, boolean posted, List<String> below, Map<String, String> fields) {
        return ask(Terminal.PLACE, area, posted, below, fields);
    }

    private Future<Answer> ask(
            PortalId place, Area area, boolean posted, List<String> below, Map<String, String> fields) {
        Instant now = operator.clock().instant();
        Asked asked = new Asked(
                Terminal.WHO,
                place,
                "",
                below,
                posted,
                fields,
                Terminal.of(operator.user()),
                now,
                operator.words(),
                new ClientTimes(operator.zone(), now, operator.words()),
                "",
                Optional.empty());
        return Desk.answer(area, asked, everything -> true);
    }
}
