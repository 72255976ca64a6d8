package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Staff who help a client")
class ClientHelpTest extends WholeServer {
    private static final Pattern SESSION = Pattern.compile("value=\"([0-9a-f-]{36})\"");

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "end-sessions, SUPPORT, 303", "end-sessions, APPROVER, 303", "end-sessions, ADMIN, 303",
        "details, SUPPORT, 303", "details, APPROVER, 303", "details, ADMIN, 303",
        "web-user-id, SUPPORT, 303", "web-user-id, APPROVER, 303", "web-user-id, ADMIN, 303",
        "close, SUPPORT, 303", "close, APPROVER, 303", "close, ADMIN, 303",
        "reopen, SUPPORT, 403", "reopen, APPROVER, 303", "reopen, ADMIN, 303",
    })
    void may_do_what_their_role_says_and_leave_exactly_one_entry_with_who_and_why(String part, Role role, int status) {
        Account client = server.client();
        signedIn(client, server.pair(client));
        DeskVisitor at = DeskVisitor.as(server, role);
        if (part.equals("reopen")) {
            DeskVisitor.as(server, Role.ADMIN).does(client, "close");
        }
        int before = ledger.toldOfStaff(client);

        Reply done = does(at, client, part);

        assertThat(done.status()).isEqualTo(status);
        assertThat(ledger.toldOfStaff(client) - before).isEqualTo(status == 303 ? 1 : 0);
        if (status == 303) {
            ActivityEvent event = event(part);
            assertThat(ledger.facts(client, event).get(0).getString("by"))
                    .isEqualTo(at.account().id().toString());
            assertThat(ledger.facts(client, event).get(0).getString("why")).isEqualTo("Asked for by phone");
            assertThat(done.header("Location")).startsWith("/staff-desk/clients/-/" + client.id() + "?done=");
        }
    }

    private static Reply does(DeskVisitor at, Account client, String part) {
        return switch (part) {
            case "details" ->
                at.does(
                        client,
                        part,
                        "name",
                        "Another Name",
                        "email",
                        client.email().orElseThrow());
            case "web-user-id" -> at.does(client, part, "webUserId", "w" + UUID.randomUUID());
            case "end-sessions" -> at.does(client, part, "session", "all");
            default -> at.does(client, part);
        };
    }

    private static ActivityEvent event(String part) {
        return switch (part) {
            case "details" -> ActivityEvent.DETAILS_CORRECTED;
            case "web-user-id" -> ActivityEvent.WEB_USER_ID_CHANGED;
            case "end-sessions" -> ActivityEvent.SESSIONS_ENDED;
            case "close" -> ActivityEvent.ACCOUNT_CLOSED;
            default -> ActivityEvent.ACCOUNT_REOPENED;
        };
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    void never_reach_a_member_of_staff_by_the_way_to_clients(Role role) {
        DeskVisitor at = DeskVisitor.as(server, Role.ADMIN);
        Account member = server.member(role);
        assertThat(at.visitor().look("clients/-/" + member.id()).status()).isEqualTo(404);
        assertThat(at.visitor().look("clients/-/" + member.id() + "/activity").status())
                .isEqualTo(404);
        for (String part : List.of("end-sessions", "details", "web-user-id", "close", "reopen")) {
            assertThat(does(at, member, part).status()).as(part).isEqualTo(404);
        }
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    @Test
    void say_why_or_do_nothing() {
        Account client = server.client();
        Reply refused =
                DeskVisitor.as(server, Role.SUPPORT).sends("/" + client.id() + "/close", Map.of("reason", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("Say why, in a few words.");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"end-sessions, false", "details, true", "web-user-id, true", "close, true", "reopen, true"})
    void show_a_code_of_the_app_again_before_something_grave(String part, boolean grave) {
        Account client = server.client();
        signedIn(client, server.pair(client));
        DeskVisitor at = DeskVisitor.as(server, Role.ADMIN);
        if (part.equals("reopen")) {
            at.does(client, "close");
        }
        pass(Duration.ofMinutes(6));
        int before = ledger.toldOfStaff(client);

        Reply asked = does(at, client, part);

        assertThat(asked.status()).isEqualTo(grave ? 422 : 303);
        assertThat(ledger.toldOfStaff(client) - before).isEqualTo(grave ? 0 : 1);
        if (grave) {
            assertThat(asked.raw().body()).contains("name=\"confirmation\"");
            assertThat(at.does(
                                    client,
                                    part,
                                    "confirmation",
                                    at.nextCode(),
                                    "name",
                                    "Other",
                                    "webUserId",
                                    "w" + UUID.randomUUID())
                            .status())
                    .isEqualTo(303);
            assertThat(ledger.toldOfStaff(client) - before).isEqualTo(1);
        }
    }

    @Test
    void close_an_account_and_nothing_of_it_stays_open() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        Visitor halfway = afterPassword(client);
        InputStream live = visitor.follow("/activity/live").body();

        DeskVisitor.as(server, Role.SUPPORT).does(client, "close");

        assertThat(visitor.get("/me").status()).isEqualTo(401);
        assertThat(halfway.code(code(app)).status()).isEqualTo(409);
        assertTimeoutPreemptively(Duration.ofSeconds(10), live::readAllBytes, "an open page is told");
        assertThat(server.visitor(CONNECT)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .status())
                .isEqualTo(401);

        DeskVisitor.as(server, Role.APPROVER).does(client, "reopen");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
    }

    @Test
    void end_one_session_and_no_other() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor one = signedIn(client, app);
        pass(Duration.ofMinutes(1));
        Visitor other = signedIn(client, app);
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        Matcher sessions = SESSION.matcher(at.sees("/" + client.id()));
        assertThat(sessions.find()).as("the one last seen comes first").isTrue();

        at.does(client, "end-sessions", "session", sessions.group(1));

        assertThat(other.get("/me").status()).isEqualTo(401);
        assertThat(one.get("/me").status()).isEqualTo(200);
        assertThat(ledger.told(client, ActivityEvent.SESSION_ENDED)).isEqualTo(1);
    }

    @Test
    void cannot_end_the_session_of_somebody_else_by_the_page_of_a_client() {
        Account client = server.client();
        Account victim = server.client();
        Visitor visitor = signedIn(victim, server.pair(victim));
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        Matcher sessions = SESSION.matcher(at.sees("/" + victim.id()));
        assertThat(sessions.find()).isTrue();

        at.does(client, "end-sessions", "session", sessions.group(1));

        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    void change_an_address_which_is_proven_by_the_next_code_from_there() {
        Account client = server.client();
        Visitor halfway = afterPassword(client);
        halfway.emailCode();
        String old = mailedCode(client, 1);
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        String fresh = UUID.randomUUID() + "@new.example.org";

        Reply done = at.does(client, "details", "name", client.name(), "email", fresh, "phone", "021 555 019");

        assertThat(done.header("Location")).endsWith("done=addressCorrected");
        Awaiting.until(() -> noticed(client), "the notice to the old address");
        assertThat(halfway.code(old).status()).isEqualTo(409);
        assertThat(at.sees("/" + client.id())).contains(fresh, "021 555 019", "Not confirmed");

        pass(Duration.ofMinutes(20));
        Visitor again = afterPassword(client);
        again.emailCode();
        again.code(server.mailbox().codeFor(fresh, 1));
        assertThat(DeskVisitor.as(server, Role.SUPPORT).sees("/" + client.id())).contains("Confirmed by a code");
    }

    private boolean noticed(Account client) {
        return server.mailbox().to(client.email().orElseThrow()).stream()
                .anyMatch(mail -> mail.hasHeader("Subject: Your email address for Client Connect"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "email, no-address, That isn’t a whole email address.",
        "email, two@at@example.org, That isn’t a whole email address.",
        "phone, call me, Type the number with digits",
        "name, '', Type the client’s name."
    })
    void are_told_what_to_correct(String field, String typed, String told) {
        Account client = server.client();
        Map<String, String> fields = new HashMap<>(
                Map.of("reason", "Why not", "name", "Name", "email", "a@example.org", "phone", "021 555 019"));
        fields.put(field, typed);
        Reply refused = DeskVisitor.as(server, Role.SUPPORT).sends("/" + client.id() + "/details", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains(told);
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    @DisplayName("P7 give a Web User Id that nobody else signs in with, of 100 characters at most")
    void give_a_web_user_id() {
        Account client = server.client(Optional.empty());
        Account other = server.client(
                "Y" + UUID.randomUUID().toString().substring(0, 8),
                Optional.of("taken-" + UUID.randomUUID()),
                "Other",
                "o@example.org");
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        for (String taken : List.of(
                other.webUserId().orElseThrow().toUpperCase(Locale.ROOT),
                other.clientId().toLowerCase(Locale.ROOT))) {
            Reply refused = at.does(client, "web-user-id", "webUserId", taken);
            assertThat(refused.raw().body()).contains("Somebody else signs in with that.");
        }
        assertThat(at.does(client, "web-user-id", "webUserId", "x".repeat(101))
                        .raw()
                        .body())
                .contains("100 characters at most");
        assertThat(ledger.toldOfStaff(client)).isZero();

        String longest = "ü" + UUID.randomUUID() + "x".repeat(63);
        assertThat(at.does(client, "web-user-id", "webUserId", longest).status())
                .isEqualTo(303);
        assertThat(server.visitor(CONNECT).signIn(longest, TestServer.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void see_what_would_be_asked_for_and_why() {
        Account client = server.client();
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        assertThat(at.sees("/" + client.id()))
                .contains("Setting up an authenticator app", "A code by email can be had.", "No app set up");
        server.pair(client);
        assertThat(at.sees("/" + client.id())).contains("A code from the authenticator app", "App set up, ");
        assertThat(at.sees("/" + server.client(Optional.empty()).id()))
                .contains("No code by email: No email address is known.");
    }

    @Test
    void read_all_that_happened_with_who_and_why_and_the_client_reads_neither() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        at.does(client, "web-user-id", "webUserId", "w" + UUID.randomUUID());
        Visitor visitor = signedIn(client, app);

        assertThat(at.sees("/" + client.id() + "/activity"))
                .contains("Your Web User Id was changed", at.account().name(), "Asked for by phone")
                .containsPattern("event-id\">[0-9a-f-]{36}");
        assertThat(visitor.page("activity"))
                .contains("Your Web User Id was changed")
                .doesNotContain(at.account().name(), "Asked for by phone");
        assertThat(visitor.get("/activity").body().encode()).doesNotContain("Asked for by phone");
    }

    @Test
    void page_through_what_happened() {
        Account client = server.client();
        for (int i = 0; i < 25; i++) {
            server.visitor(CONNECT).signIn(client.clientId(), "not this one");
            pass(Duration.ofHours(2));
        }
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        String first = at.sees("/" + client.id() + "/activity");
        Matcher older = Pattern.compile("href=\"(/staff-desk/clients/-/[^\"]*before=[^\"]*)\"")
                .matcher(first);
        assertThat(older.find()).isTrue();
        String second = at.visitor().text(older.group(1).replace("&amp;", "&"));
        assertThat(ids(first)).hasSize(20);
        assertThat(ids(second)).hasSize(5).doesNotContainAnyElementsOf(ids(first));
    }

    private static List<String> ids(String page) {
        return Pattern.compile("event-id\">([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void are_nobody_to_whom_is_not_signed_in() {
        Account client = server.client();
        assertThat(server.visitor(TestServer.DESK)
                        .look("clients/-/" + client.id())
                        .raw()
                        .body())
                .doesNotContain(client.name());
        Visitor asClient = signedIn(client, server.pair(client));
        assertThat(asClient.look("clients").status()).isEqualTo(404);
    }
}
