package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.ForeignHashes;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.transfer.Format;
import app.foyer.transfer.Report;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Clients from a file")
class ImportTest extends WholeServer {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String OTHER_SECRET = "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK";
    private static final String OURS = "$argon2id$v=19$m=19456,t=2,p=1$";

    // --- passwords --------------------------------------------------------------------------------------------------

    static Stream<String> foreign() {
        return ForeignHashes.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void sign_in_with_the_password_they_had_which_is_hashed_as_ours_from_then_on(String hash) {
        String id = id();
        assertThat(take("clientId,name,passwordHash\n" + id + ",One,\"" + hash + "\"\n")
                        .added())
                .isOne();

        assertThat(signIn(id, "wrong").status()).isEqualTo(401);
        assertThat(passwordHash(id)).isEqualTo(hash);
        assertThat(signIn(id, ForeignHashes.PASSWORD).status()).isEqualTo(200);
        assertThat(passwordHash(id)).startsWith(OURS);
        assertThat(signIn(id, "wrong").status()).isEqualTo(401);
        assertThat(signIn(id, ForeignHashes.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void cannot_sign_in_without_a_password_until_a_file_brings_one() {
        String id = id();
        Report report = take("clientId,name\n" + id + ",One\n");
        assertThat(report.withoutPassword()).isOne();
        assertThat(passwordHash(id)).startsWith(OURS);
        assertThat(signIn(id, ForeignHashes.PASSWORD).status()).isEqualTo(401);

        take("clientId,passwordHash\n" + id + "," + ForeignHashes.BCRYPT + "\n");
        assertThat(signIn(id, ForeignHashes.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void keep_the_password_and_the_app_of_which_a_row_says_nothing() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor open = signedIn(client, app);
        String before = passwordHash(client.clientId());

        Report report = take("clientId,name,passwordHash,totpSecret\n" + client.clientId() + ",Another Name,,\n");

        assertThat(report.changed()).isOne();
        assertThat(passwordHash(client.clientId())).isEqualTo(before);
        assertThat(open.get("/me").status()).isEqualTo(200);
        assertThat(ledger.pairings(client)).isEqualTo(2);
    }

    @Test
    void are_signed_out_by_another_password_and_must_know_it_from_then_on() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor open = signedIn(client, app);
        Visitor onTheWay = afterPassword(client);

        take("clientId,passwordHash,mustChangePassword\n" + client.clientId() + "," + ForeignHashes.BCRYPT + ",yes\n");

        assertThat(open.get("/me").status()).isEqualTo(401);
        assertThat(onTheWay.get("/sign-in").step()).isEqualTo("password");
        assertThat(ledger.facts(client, ActivityEvent.CLIENT_CHANGED).get(0).getString("what"))
                .isEqualTo("password");
        server.clock().pass(Duration.ofMinutes(1));
        Visitor visitor = server.visitor(CONNECT);
        visitor.signIn(client.clientId(), ForeignHashes.PASSWORD);
        assertThat(visitor.code(code(app)).step()).isEqualTo("new-password");
    }

    // --- addresses --------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("N-40 have a changed address that is no way around the app for 24 hours")
    void a_changed_address() {
        Account client = server.client();
        server.pair(client);
        assertThat(offersEmail(client)).isTrue();

        take("clientId,email,emailConfirmed\n" + client.clientId() + ",another@example.co.nz,yes\n");
        assertThat(offersEmail(client)).isFalse();

        take("clientId,name\n" + client.clientId() + ",Another Name\n");
        assertThat(offersEmail(client)).as("whatever else is changed").isFalse();
        server.clock().pass(Duration.ofHours(24));
        assertThat(offersEmail(client)).isTrue();
    }

    private boolean offersEmail(Account client) {
        return afterPassword(client).get("/sign-in").links().containsKey("send-email-code");
    }

    // --- apps -------------------------------------------------------------------------------------------------------

    @Test
    void sign_in_by_the_app_they_had_at_every_portal_but_once_by_each_code() {
        String id = id();
        take("clientId,name,passwordHash,totpSecret\n" + id + ",One," + ForeignHashes.BCRYPT + "," + SECRET + "\n");
        AuthenticatorApp app = new AuthenticatorApp(SECRET);
        Visitor here = server.visitor(CONNECT);
        here.signIn(id, ForeignHashes.PASSWORD);
        Visitor there = server.visitor(LEGACY);
        there.signIn(id, ForeignHashes.PASSWORD);

        assertThat(here.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(there.code(code(app)).problem()).isEqualTo("wrong-code");
        assertThat(rows("select count(*) from authenticators where account_id = " + account(id)))
                .containsExactly("1");
        assertThat(rows("select encode(sealed_secret, 'escape') from authenticators where account_id = " + account(id))
                        .toString())
                .doesNotContain(SECRET);
    }

    @Test
    void have_another_app_at_a_portal_with_a_column_of_its_own() {
        String id = id();
        take("clientId,name,passwordHash,totpSecret,totpSecret.legacy-connect\n" + id + ",One," + ForeignHashes.BCRYPT
                + "," + SECRET + "," + OTHER_SECRET + "\n");
        Visitor there = server.visitor(LEGACY);
        there.signIn(id, ForeignHashes.PASSWORD);
        assertThat(there.code(code(new AuthenticatorApp(OTHER_SECRET))).step()).isEqualTo("signed-in");

        assertThat(take("clientId,totpSecret.legacy-connect\n" + id + "," + SECRET + "\n")
                        .changed())
                .isOne();

        assertThat(there.get("/me").status()).isEqualTo(401);
        assertThat(rows("select count(*) from authenticators where account_id = " + account(id)))
                .as("the same secret at both is one, and the other is forgotten")
                .containsExactly("1");
    }

    // --- again ------------------------------------------------------------------------------------------------------

    /** The bcrypt hash and the lost phone stay in the file for ever. */
    @Test
    void stay_as_they_and_staff_left_them_when_the_same_file_comes_again() {
        String id = id();
        String file = "clientId,webUserId,name,email,emailConfirmed,passwordHash,totpSecret,mustChangePassword\n" + id
                + ",w" + id + ",One," + id + "@example.co.nz,no," + ForeignHashes.BCRYPT + "," + SECRET + ",yes\n";
        assertThat(take(file).added()).isOne();
        assertThat(signIn(id, ForeignHashes.PASSWORD).status()).isEqualTo(200);
        server.postgres().execute("delete from pairings where account_id = " + account(id));
        server.postgres()
                .execute(
                        "update accounts set must_change_password = false, email_confirmed_at = now() where client_id = '"
                                + id + "'");
        String before = tables();

        Report again = take(file);

        assertThat(again)
                .extracting(Report::added, Report::changed, Report::unchanged)
                .containsExactly(0, 0, 1);
        assertThat(tables()).isEqualTo(before);
        assertThat(passwordHash(id)).startsWith(OURS);
    }

    @Test
    void change_in_what_a_row_says_differently_with_exactly_one_entry() {
        String id = id();
        String header = "clientId,webUserId,name,email,emailConfirmed,phone\n";
        take(header + id + ",w" + id + ",One,one@example.co.nz,yes,+64 21 1234\n");

        assertThat(take(header + id + ",-,Two,two@example.co.nz,,-\n").changed())
                .isOne();

        assertThat(rows("select web_user_id, name, email, email_confirmed_at, phone from accounts where client_id = '"
                        + id + "'"))
                .containsExactly("null|Two|two@example.co.nz|null|null");
        assertThat(rows("select event from activity where account_id = " + account(id) + " order by at, event"))
                .containsExactly("client-added", "client-changed");
        assertThat(rows("select facts ->> 'what' from activity where event = 'client-changed' and account_id = "
                        + account(id)))
                .containsExactly("name, email, phone, web-user-id");
        assertThat(rows("select term from client_terms where account_id = " + account(id) + " order by term"))
                .containsExactlyInAnyOrder(id.toLowerCase(Locale.ROOT), "two", "two@example.co.nz");
    }

    @Test
    void are_out_when_a_row_closes_them_and_in_again_when_it_opens_them() {
        Account client = server.client();
        Visitor open = signedIn(client, server.pair(client));

        take("clientId,status\n" + client.clientId() + ",closed\n");
        assertThat(open.get("/me").status()).isEqualTo(401);
        assertThat(signIn(client.clientId(), TestServer.PASSWORD).status()).isEqualTo(401);

        take("clientId,status\n" + client.clientId() + ",active\n");
        assertThat(signIn(client.clientId(), TestServer.PASSWORD).status()).isEqualTo(200);
    }

    // --- dry, and broken off ----------------------------------------------------------------------------------------

    @Test
    void are_told_of_beforehand_exactly_and_nothing_is_changed() {
        Account known = server.client();
        Account named = server.client();
        String given = id();
        String file =
                "clientId,webUserId,name\n" + known.clientId() + "," + given + ",Another Name\n" + id() + ",,New\n"
                        + named.clientId() + ",,Test Client\n" + id() + ","
                        + known.webUserId().orElseThrow() + ",Taken\n" + id()
                        + ",,\n";
        String before = tables();

        Report dry = server.importing(new StringReader(file), Format.CSV, true);
        assertThat(tables()).isEqualTo(before);
        Report real = take(file);

        assertThat(dry).usingRecursiveComparison().ignoringFields("dry").isEqualTo(real);
        assertThat(real)
                .extracting(Report::added, Report::changed, Report::unchanged, Report::refused)
                .containsExactly(1, 1, 1, 2);
        assertThat(dry.summary())
                .isEqualTo(
                        "dry run, nothing is changed: would add 1, change 1, 1 unchanged, 2 refused\n1 of the added have"
                                + " no password, and cannot sign in until an import brings one");
    }

    @Test
    void are_all_there_once_when_a_file_that_broke_off_is_run_again() {
        String run = id();
        String whole = IntStream.range(0, 1_700)
                .mapToObj(n -> run + "-" + n + ",Client " + n + "\n")
                .collect(Collectors.joining("", "clientId,name\n", ""));

        Report broken = server.importing(new BreakingOff(whole, 30_000), Format.CSV, false);
        assertThat(broken.stopped()).contains("the disk is gone");
        assertThat(broken.complaints("f"))
                .containsExactly(
                        "stopped before the end: the disk is gone; what is counted below is done, and the same file"
                                + " can be imported again");
        assertThat(broken.added()).isPositive().isLessThan(1_700);
        assertThat(count(run)).isEqualTo(broken.added());

        Report again = take(whole);
        assertThat(again.unchanged()).isEqualTo(broken.added());
        assertThat(again.added()).isEqualTo(1_700 - broken.added());
        assertThat(count(run)).isEqualTo(1_700);
        assertThat(rows("select count(*) from activity join accounts a on a.id = account_id where a.client_id like '"
                        + run + "-%'"))
                .containsExactly("1700");
    }

    // --- whose id is whose ------------------------------------------------------------------------------------------

    @Test
    void never_take_the_name_of_somebody_else() {
        Account client = server.client();
        Account member = server.member(Role.SUPPORT);
        String webUserId = client.webUserId().orElseThrow();
        String others = "f:2: 'webUserId' belongs to another client already; each needs one of their own, or none";

        assertThat(refused(member.clientId() + ",,Staff"))
                .containsExactly("f:2: 'clientId' is the name of a member of staff; give the client another one");
        assertThat(refused(webUserId + ",,As client id"))
                .containsExactly("f:2: 'clientId' is the Web User Id of another client; change that one first");
        assertThat(refused(id() + "," + webUserId.toUpperCase(Locale.ROOT) + ",As web user id"))
                .containsExactly(others);
        assertThat(refused(id() + "," + client.clientId() + ",Of a client id")).containsExactly(others);
        assertThat(refused(id() + "," + member.clientId() + ",Of staff")).containsExactly(others);
        assertThat(rows("select role from accounts where client_id = '" + member.clientId() + "'"))
                .containsExactly("support");
    }

    private List<String> refused(String row) {
        return take("clientId,webUserId,name\n" + row + "\n").complaints("f");
    }

    @Test
    void take_over_a_web_user_id_only_in_a_later_file() {
        Account client = server.client();
        String webUserId = client.webUserId().orElseThrow();
        String giving = client.clientId() + ",-,\n";
        String taking = id() + "," + webUserId + ",Next\n";
        String between =
                IntStream.range(0, 600).mapToObj(n -> id() + ",,Between\n").collect(Collectors.joining());
        for (String file : List.of(giving + between + taking, giving + taking)) {
            String text = "clientId,webUserId,name\n" + file;
            assertThat(server.importing(new StringReader(text), Format.CSV, true)
                            .refused())
                    .isOne();
        }
        assertThat(take("clientId,webUserId,name\n" + giving + between + taking).refused())
                .isOne();
        assertThat(take("clientId,webUserId,name\n" + taking).added()).isOne();
    }

    // --- words ------------------------------------------------------------------------------------------------------

    private Report take(String csv) {
        return server.importing(new StringReader(csv), Format.CSV, false);
    }

    private static String id() {
        return "I" + UUID.randomUUID().toString().substring(0, 13);
    }

    private Visitor.Reply signIn(String id, String password) {
        return server.visitor(CONNECT).signIn(id, password);
    }

    private String passwordHash(String id) {
        return rows("select password_hash from accounts where client_id = '" + id + "'")
                .get(0);
    }

    private int count(String run) {
        return Integer.parseInt(rows("select count(*) from accounts where client_id like '" + run + "-%'")
                .get(0));
    }

    private static String account(String id) {
        return "(select id from accounts where client_id = '" + id + "')";
    }

    private List<String> rows(String sql) {
        return server.postgres().rows(sql);
    }

    private String tables() {
        return Stream.of(
                        "accounts",
                        "authenticators",
                        "pairings",
                        "client_terms",
                        "imported_clients",
                        "activity",
                        "sessions")
                .map(table -> table + rows("select t::text from " + table + " t order by 1"))
                .collect(Collectors.joining("\n"));
    }

    /** A file that cannot be read further than so far. */
    private static final class BreakingOff extends Reader {
        private final Reader text;
        private int left;

        BreakingOff(String text, int left) {
            this.text = new StringReader(text);
            this.left = left;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the disk is gone");
            }
            int count = text.read(into, from, Math.min(length, left));
            left -= count;
            return count;
        }

        @Override
        public void close() {}
    }
}
