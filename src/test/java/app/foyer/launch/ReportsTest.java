package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.preference.PreferredMethod;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A report at the desk")
class ReportsTest extends WholeServer {
    private static final Pattern CELL = Pattern.compile("shares-number\">(\\d+)");

    /** What another test left would be counted here, too. */
    @BeforeEach
    void nobody_is_there_and_nothing_happened_lately() {
        server.postgres().execute("delete from accounts where role is null");
        pass(Duration.ofDays(100));
    }

    @Test
    void tells_how_clients_sign_in_and_who_they_are() {
        Account app = server.client();
        signedIn(app, server.pair(app));
        Account email = server.client();
        server.postgres().execute("insert into email_defaults values ('" + email.id() + "', 'client-connect', now())");
        Account disabled = server.client();
        server.prefer(
                disabled,
                Optional.of(PreferredMethod.DISABLED),
                Optional.of(server.clock().instant().plus(Duration.ofDays(2))));
        Account none = server.client();
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);

        assertThat(ways(approver)).containsExactly(1, 1, 1, 1, 3);
        assertThat(list(approver, "app")).contains(app.clientId()).doesNotContain(email.clientId(), "Never");
        assertThat(list(approver, "email")).contains(email.clientId()).doesNotContain(app.clientId());
        assertThat(list(approver, "none")).contains(none.clientId(), "Never").doesNotContain(app.clientId());
        assertThat(list(approver, "disabled")).contains(disabled.clientId(), "Switched off until");
        assertThat(list(approver, "never"))
                .contains(email.clientId(), disabled.clientId(), none.clientId())
                .doesNotContain(app.clientId());
        pass(Duration.ofDays(3));
        assertThat(ways(DeskVisitor.as(server, Role.APPROVER))).containsExactly(1, 1, 2, 0, 3);
    }

    @Test
    void counts_sign_ins_by_method_and_codes_by_what_became_of_them() {
        Account client = server.client();
        signedIn(client, server.pair(client));
        signedInByEmail(server.client(), CONNECT);
        server.postgres()
                .execute("insert into activity values (gen_random_uuid(), '"
                        + server.clock().instant() + "', null, 'client-connect', 'code-not-delivered', '{}', '', '')");
        String page = DeskVisitor.as(server, Role.APPROVER).visitor().page("reports");
        assertThat(page)
                .contains(
                        "Sign-ins. Code from the app: 1. Code by email: 1. Code by phone: 0. Password alone: 0.",
                        "Codes by email. Sent: 0. Not delivered: 1.");
        pass(Duration.ofDays(8));
        DeskVisitor later = DeskVisitor.as(server, Role.APPROVER);
        assertThat(later.visitor().page("reports?portal=client-connect&span=week"))
                .doesNotContain("Code from the app: 1");
        assertThat(later.visitor().page("reports?portal=client-connect&span=month"))
                .contains("Code from the app: 1");
        assertThat(later.visitor().page("reports?portal=client-connect&span=quarter"))
                .contains("Code from the app: 1");
        assertThat(later.visitor().page("reports?portal=legacy-connect")).contains("Nothing happened in this time.");
    }

    @Test
    void counts_pauses_and_lists_who_had_to_wait_and_names_that_nobody_has() {
        Account client = server.client();
        fails(client.clientId());
        fails("nobody-at-all");
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        assertThat(approver.visitor().page("reports"))
                .contains(
                        "Pauses after wrong passwords. For one address: 1. For all addresses: 0. A name that nobody has: 1.");
        assertThat(list(approver, "lock-outs"))
                .contains(client.clientId(), "A name that nobody has", "Only where the passwords were typed.")
                .doesNotContain("nobody-at-all");
    }

    @Test
    void lists_clients_page_by_page_in_the_order_of_their_ids() {
        List<Account> all =
                IntStream.range(0, 52).mapToObj(i -> server.client()).toList();
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        String first = list(approver, "never");
        Matcher next = Pattern.compile("href=\"(/staff-desk/reports/-/client-connect/never\\?[^\"]*after=[^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = approver.visitor().text(next.group(1).replace("&amp;", "&"));
        List<String> ids = all.stream().map(Account::clientId).sorted().toList();
        assertThat(ids.subList(0, 50)).allMatch(first::contains);
        assertThat(ids.subList(50, 52)).allMatch(second::contains).noneMatch(first::contains);
        assertThat(second).doesNotContain("Show more");
    }

    @ParameterizedTest
    @EnumSource
    void is_seen_by_approvers_and_admins_and_taken_away_by_admins(Role role) {
        server.client();
        DeskVisitor member = DeskVisitor.as(server, role);
        assertThat(member.visitor().status("/staff-desk/reports")).isEqualTo(role == Role.SUPPORT ? 403 : 200);
        assertThat(member.visitor().status("/staff-desk/reports/-/client-connect/never"))
                .isEqualTo(role == Role.SUPPORT ? 403 : 200);
        assertThat(takes(member, "never", "Audit").status()).isEqualTo(role == Role.ADMIN ? 200 : 403);
        assertThat(ledger.told(member.account(), ActivityEvent.REPORT_EXPORTED)).isEqualTo(role == Role.ADMIN ? 1 : 0);
        if (role == Role.APPROVER) {
            assertThat(list(member, "never")).doesNotContain("Take this with you");
        }
    }

    @Test
    void is_taken_away_as_a_table_without_formulas_and_that_is_kept() {
        Account client = server.client(
                "C-" + server.clock().instant().getEpochSecond(),
                Optional.empty(),
                "=HYPERLINK(\"http://evil.example\"),Sam",
                "formula@example.org");
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);

        Reply file = takes(admin, "never", "For the auditors");

        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"client-connect-never.csv\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.raw().body())
                .isEqualTo("client_id,name,disabled_until,first_signed_in\r\n" + client.clientId()
                        + ",\"'=HYPERLINK(\"\"http://evil.example\"\"),Sam\",,\r\n");
        var facts = ledger.facts(admin.account(), ActivityEvent.REPORT_EXPORTED).get(0);
        assertThat(facts.getMap())
                .isEqualTo(Map.of(
                        "what", "never",
                        "portal", "client-connect",
                        "by", admin.account().id().toString(),
                        "why", "For the auditors"));
        assertThat(admin.visitor().page("activity"))
                .contains("You took a report of client-connect with you", "Never signed in");
    }

    @Test
    void is_taken_away_whole_however_long_it_is() {
        server.postgres()
                .execute("insert into accounts (id, client_id, name, password_hash, zone, created_at)"
                        + " select gen_random_uuid(), 'M' || lpad(i::text, 6, '0'), 'Many', 'x', 'UTC', now()"
                        + " from generate_series(1, 2500) i");
        String file =
                takes(DeskVisitor.as(server, Role.ADMIN), "none", "Audit").raw().body();
        assertThat(file.lines()).hasSize(2501);
        assertThat(file.lines().skip(1).map(line -> line.substring(0, 7)).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "days, 'from,Code from the app,Code by email,Code by phone,Password alone,Sent,Not delivered,For one address'",
        "lock-outs, 'at,client_id,name,until,where'",
    })
    void is_taken_away_day_by_day_and_with_every_pause(String part, String head) {
        Account client = server.client();
        fails(client.clientId());
        Reply file = takes(DeskVisitor.as(server, Role.ADMIN), part, "Audit");
        assertThat(file.raw().body())
                .startsWith(head)
                .containsPattern(part.equals("days") ? ",1,0,0\r\n" : client.clientId());
    }

    @Test
    void is_taken_away_only_with_a_reason_and_a_code_of_the_last_minutes() {
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);
        Reply unreasoned = takes(admin, "never", " ");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.raw().body()).contains("Say why, in a few words.");
        assertThat(takes(admin, "days", " ").raw().body()).contains("Say why, in a few words.", "How clients sign in");
        pass(Duration.ofMinutes(6));
        Reply asked = takes(admin, "never", "Audit");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.raw().body()).contains("name=\"confirmation\"", "hx-boost=\"false\"");
        assertThat(ledger.told(admin.account(), ActivityEvent.REPORT_EXPORTED)).isZero();
        Reply file = admin.submits(
                "reports/-/client-connect/never", Map.of("reason", "Audit", "confirmation", admin.nextCode()));
        assertThat(file.raw().body()).startsWith("client_id,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports?portal=nowhere",
                "reports?portal=staff-desk",
                "reports/-/client-connect/everything",
                "reports/-/nowhere/never",
                "reports/-/client-connect"
            })
    void is_of_nothing_else(String path) {
        assertThat(DeskVisitor.as(server, Role.ADMIN).visitor().status("/staff-desk/" + path))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/-/client-connect/never?after=%00",
                "reports/-/client-connect/lock-outs?after=%2B999999999-01-01T00:00:00Z_3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "reports/-/client-connect/lock-outs?after=-999999999-01-01T00:00:00Z_3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "messages?after=%2B999999999-01-01T00:00:00Z_3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "messages?show=answered&after=x_y",
                "requests?after=%2B999999999-01-01T00:00:00Z_3f2504e0-4f89-11d3-9a0c-0305e82c3301"
            })
    void begins_at_the_beginning_where_an_address_names_no_place(String path) {
        assertThat(DeskVisitor.as(server, Role.ADMIN).visitor().status("/staff-desk/" + path))
                .isEqualTo(200);
    }

    private static List<Integer> ways(DeskVisitor member) {
        return CELL.matcher(member.visitor().page("reports?portal=client-connect"))
                .results()
                .map((MatchResult cell) -> Integer.parseInt(cell.group(1)))
                .toList();
    }

    private static String list(DeskVisitor member, String part) {
        return member.visitor().page("reports/-/client-connect/" + part);
    }

    private static Reply takes(DeskVisitor member, String part, String reason) {
        return member.submits("reports/-/client-connect/" + part, Map.of("reason", reason));
    }

    /** As often as makes the next attempt wait. */
    private void fails(String name) {
        Visitor stranger = server.visitor(CONNECT);
        for (int i = 0; i < 5; i++) {
            stranger.signIn(name, "not the password");
        }
    }
}
