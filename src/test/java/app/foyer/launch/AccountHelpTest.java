package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.command.Commands;
import app.foyer.command.Help;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("./foyer account, for a client who needs help")
class AccountHelpTest extends WholeServer {
    private static final Pattern CODE = Pattern.compile("(?m)^([0-9]{4} [0-9]{4} [0-9]{4})$");

    private final AtTerminal terminal = new AtTerminal(server);

    @BeforeEach
    void a_clean_screen() {
        terminal.forget();
    }

    @ParameterizedTest(name = "{0} leaves one entry, {1}")
    @CsvSource({
        "CLOSE, account-closed, terminal",
        "RESET_FACTORS, multi-factor-reset, client-connect",
        "DEMAND_PASSWORD, password-change-demanded, terminal",
        "END_SESSIONS, sessions-ended, terminal",
    })
    void leaves_one_entry_with_who_and_why(Help help, String event, String place) {
        Account client = server.client();
        signedIn(client, server.pair(client));

        assertThat(terminal.does(help, client)).as(terminal.err()).isEqualTo(Commands.OK);

        assertThat(terminal.out()).isNotBlank();
        assertThat(told(client)).containsExactly(event + " " + place + " terminal:ana");
        assertThat(ledger.facts(client, ActivityEvent.of(event)).get(0).getString("why"))
                .isEqualTo(AtTerminal.REASON);
        assertThat(DeskVisitor.as(server, Role.SUPPORT).sees("/" + client.id() + "/activity"))
                .contains("Terminal", "“ana” on the server itself", AtTerminal.REASON);
    }

    @Test
    void closes_an_account_and_opens_it_again() {
        Account client = server.client();
        Visitor in = signedIn(client, server.pair(client));

        terminal.does(Help.CLOSE, client);
        assertThat(in.get("/me").status()).isEqualTo(401);
        assertThat(server.visitor(CONNECT)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .problem())
                .isEqualTo("sign-in-refused");
        assertThat(terminal.does(Help.CLOSE, client)).isEqualTo(Commands.OK);
        assertThat(terminal.out()).contains("The account was closed", "Nothing had to be changed");

        assertThat(terminal.does(Help.REOPEN, client)).isEqualTo(Commands.OK);
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
        assertThat(ledger.toldOfStaff(client)).isEqualTo(2);
    }

    @Test
    @DisplayName("P3 has a client asked for a code by e-mail instead of the portal's method, and for that again")
    void prefers_a_method() {
        Account client = server.client();
        assertThat(terminal.prefers(client, "email-code", Optional.empty())).isEqualTo(Commands.OK);
        assertThat(afterPassword(client).get("/sign-in").body().getString("method"))
                .isEqualTo("email-code");
        assertThat(mails(client)).as("the client is told").contains("sign-in-changed");

        terminal.prefers(client, "portals", Optional.empty());
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("setup");
        assertThat(ledger.told(client, ActivityEvent.PREFERRED_METHOD_SET)).isEqualTo(2);
    }

    @ParameterizedTest(name = "for {0} days: {1}")
    @CsvSource({"-2, 1", "0, 0", "29, 0", "32, 1", "'', 1", "tomorrow, 1"})
    @DisplayName("P3 switches the second step off until the end of a day, for a month at most")
    void switches_the_second_step_off(String days, int answer) {
        Account client = server.client();
        LocalDate today = LocalDate.ofInstant(server.clock().instant(), ZoneId.systemDefault());
        Optional<String> until = days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        days.equals("tomorrow")
                                ? days
                                : today.plusDays(Integer.parseInt(days)).toString());

        assertThat(terminal.prefers(client, "disabled", until)).isEqualTo(answer);

        assertThat(ledger.toldOfStaff(client)).isEqualTo(1 - answer);
        assertThat(terminal.err()).contains(answer == 1 ? "within the next month. Expected --until" : "");
    }

    @Test
    @DisplayName("P4 forgets what a client set up at one portal, and everything")
    void resets_what_a_client_set_up() {
        Account client = server.client();
        server.pair(client);
        terminal.does(Help.RESET_FACTORS, client.clientId(), AtTerminal.REASON, Optional.of(CONNECT.value()));
        assertThat(ledger.pairings(client)).isEqualTo(1);
        terminal.does(Help.RESET_FACTORS, client);
        assertThat(ledger.pairings(client)).isZero();
        assertThat(mails(client)).containsExactly("sign-in-changed", "sign-in-changed");
    }

    @Test
    @DisplayName("P5 prints a code that lets a client in once, and is kept nowhere in clear")
    void prints_an_emergency_code() {
        Account client = server.client();
        server.pair(client);

        assertThat(emergency(client, Optional.of(CONNECT.value()))).isEqualTo(Commands.OK);

        String code = code();
        assertThat(ledger.facts(client, ActivityEvent.EMERGENCY_CODE_CREATED))
                .singleElement()
                .extracting(facts -> facts.getString("why"))
                .isEqualTo(AtTerminal.REASON);
        assertThat(mails(client)).contains("emergency-code");
        assertThat(server.postgres().rows("select code_hash || reason from emergency_codes"))
                .noneMatch(row -> row.contains(code) || row.contains(code.replace(" ", "")));
        Visitor visitor = afterPassword(client);
        visitor.post("/sign-in/emergency-code");
        assertThat(visitor.code(code).step()).isEqualTo("signed-in");
    }

    @Test
    void prints_no_more_emergency_codes_than_the_desk() {
        Account client = server.client();
        for (int i = 0; i < 3; i++) {
            assertThat(emergency(client, Optional.of(LEGACY.value()))).isEqualTo(Commands.OK);
        }
        assertThat(emergency(client, Optional.of(LEGACY.value()))).isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("So many codes were created for this client");
    }

    @Test
    void asks_for_the_portal_of_a_code_where_there_are_several() {
        Account client = server.client();
        for (String portal : List.of("", "staff-desk", "no-such-portal")) {
            assertThat(emergency(client, Optional.of(portal).filter(id -> !id.isEmpty())))
                    .isEqualTo(Commands.FAILED);
        }
        assertThat(terminal.err()).contains("Expected --portal with one of: client-connect, legacy-connect.");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    @DisplayName("P9 has a client choose a new password")
    void demands_a_new_password() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        terminal.does(Help.DEMAND_PASSWORD, client);
        Visitor visitor = afterPassword(client);
        assertThat(visitor.code(code(app)).step()).isEqualTo("new-password");
        terminal.does(Help.DEMAND_PASSWORD, client);
        assertThat(ledger.toldOfStaff(client)).isEqualTo(1);
    }

    @Test
    void ends_sessions_at_the_next_request_and_within_ten_seconds_on_a_live_page() {
        Account client = server.client();
        Visitor in = signedIn(client, server.pair(client));
        InputStream feed = in.follow("/activity/live").body();

        terminal.does(Help.END_SESSIONS, client);

        assertThat(in.get("/me").status()).isEqualTo(401);
        assertThat(CompletableFuture.supplyAsync(() -> readToItsEnd(feed))).succeedsWithin(12, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Help.class,
            names = {"RESET_FACTORS", "EMERGENCY_CODE", "DEMAND_PASSWORD"})
    void says_that_an_account_is_closed(Help help) {
        Account client = server.client();
        terminal.does(Help.CLOSE, client);
        assertThat(terminal.does(help, client.clientId(), AtTerminal.REASON, Optional.of(CONNECT.value())))
                .isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("This account is closed", "./foyer account reopen");
        assertThat(ledger.toldOfStaff(client)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void does_nothing_without_a_reason(String reason) {
        Account client = server.client();
        assertThat(terminal.does(Help.CLOSE, client.clientId(), reason, Optional.empty()))
                .isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("--reason: Say why, in a few words.");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    void says_which_methods_there_are() {
        Account client = server.client();
        for (String method : List.of("sms-code", "none", "")) {
            assertThat(terminal.prefers(client, method, Optional.empty())).isEqualTo(Commands.FAILED);
        }
        assertThat(terminal.err()).contains("Expected portals, email-code, authenticator-app or disabled.");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    void knows_a_client_by_either_id_whatever_the_capitals_and_nobody_by_a_part_of_one() {
        String own = UUID.randomUUID().toString().substring(0, 8);
        Account client = server.client("C" + own, Optional.of("web." + own), "Ana " + own, own + "@example.com");
        assertThat(terminal.show("c" + own, false)).isEqualTo(Commands.OK);
        assertThat(terminal.show("WEB." + own, false)).isEqualTo(Commands.OK);
        for (String other : List.of("C" + own.substring(0, 7), own, client.id().toString(), own + "@example.com", "")) {
            assertThat(terminal.does(Help.CLOSE, other, AtTerminal.REASON, Optional.empty()))
                    .as(other)
                    .isEqualTo(Commands.FAILED);
        }
        assertThat(terminal.err()).contains("No client has the Client Id or Web User Id", "./foyer account find TEXT");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    void finds_an_id_among_many_who_have_it_as_a_name() {
        String own = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 60; i++) {
            server.client(own + "-" + i, Optional.empty(), "Ana " + own, "ana@example.com");
        }
        server.postgres()
                .execute("update accounts set web_user_id = '" + own
                        + "' where id = (select id from accounts where name = 'Ana " + own
                        + "' order by id desc limit 1)");
        assertThat(terminal.show(own, false)).as(terminal.err()).isEqualTo(Commands.OK);
        assertThat(terminal.out()).contains("  " + own + "  Ana " + own);
    }

    @Test
    void touches_nobody_when_two_are_meant() {
        String own = UUID.randomUUID().toString().substring(0, 8);
        Account one = server.client("C" + own, Optional.empty(), "One", "one@example.com");
        Account other = server.client("D" + own, Optional.of("c" + own), "Other", "other@example.com");
        assertThat(terminal.does(Help.CLOSE, one)).isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("is one client's Client Id and another's Web User Id");
        assertThat(ledger.toldOfStaff(one) + ledger.toldOfStaff(other)).isZero();
    }

    @Test
    void helps_no_member_of_staff() {
        Account member = server.member(Role.SUPPORT);
        for (Help help : Help.values()) {
            assertThat(terminal.does(help, member)).as(help.name()).isEqualTo(Commands.FAILED);
        }
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    private int emergency(Account client, Optional<String> portal) {
        return terminal.does(Help.EMERGENCY_CODE, client.clientId(), AtTerminal.REASON, portal);
    }

    private String code() {
        Matcher code = CODE.matcher(terminal.out());
        assertThat(code.find()).as("a code in %s", terminal.out()).isTrue();
        return code.group(1);
    }

    private static int readToItsEnd(InputStream feed) {
        try (feed) {
            return feed.readAllBytes().length;
        } catch (java.io.IOException reset) {
            return 0;
        }
    }

    private List<String> told(Account client) {
        return server.postgres()
                .rows(
                        "select event || ' ' || portal_id || ' ' || browser from activity where facts ->> 'by' is not null"
                                + " and account_id = '" + client.id() + "' order by at");
    }

    private List<String> mails(Account client) {
        return server.postgres().rows("select kind from outbox where account_id = '" + client.id() + "' order by kind");
    }
}
