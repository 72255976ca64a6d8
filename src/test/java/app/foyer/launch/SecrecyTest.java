package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.emergency.Creation;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.LogTail;
import app.foyer.world.Secrets;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("After every kind of journey")
class SecrecyTest {
    private static final String TYPED = "typed-by-mistake@clients.example.co.nz";
    private static final String WRONG = "wrong horse battery staple";

    private static final List<String> TABLES = List.of(
            "accounts",
            "kept_portals",
            "kept_shared",
            "activity",
            "allowances",
            "authenticators",
            "client_seal",
            "access_tokens",
            "client_terms",
            "conversations",
            "email_codes",
            "email_defaults",
            "emergency_codes",
            "first_sign_ins",
            "outbox",
            "imported_clients",
            "invitations",
            "messages",
            "pairings",
            "password_waits",
            "sessions",
            "settings_saves",
            "settings_saves_begun",
            "sign_ins",
            "update_requests");

    private static final Secrets SECRETS = new Secrets();
    private static final LogTail LOG = LogTail.ofEverything();
    private static TestServer server;

    @BeforeAll
    static void every_kind_of_journey() throws SQLException {
        server = TestServer.start();
        SECRETS.add(TestServer.PASSWORD);
        SECRETS.add(WRONG);
        SECRETS.add(TYPED);
        byAppCode();
        byPairing();
        byEmailAndForever();
        byPhone();
        byMistake();
        withoutDatabase();
        LOG.close();
    }

    @AfterAll
    static void nothing_is_left() {
        server.close();
    }

    @Test
    void the_log_tells_no_code_no_secret_no_password_no_token_and_no_address() {
        assertThat(SECRETS.size()).isGreaterThan(20);
        assertThat(LOG.lines())
                .anyMatch(line -> line.startsWith("INFO app.foyer.access"))
                .anyMatch(line -> line.startsWith("ERROR"));
        assertThat(LOG.lines().stream().filter(line -> !SECRETS.in(line).isEmpty()))
                .isEmpty();
    }

    /** With secrets of its own: what is planted here stands in the log that the others read, in whatever order. */
    @Test
    void a_log_that_told_one_would_be_found_out() {
        Secrets planted = new Secrets();
        planted.add("planted password");
        planted.add("planted@clients.example.co.nz");
        try (LogTail tail = LogTail.ofEverything()) {
            LoggerFactory.getLogger("app.foyer.planted").debug("the password is {}", "planted password");
            LoggerFactory.getLogger("org.example.library")
                    .info("caught", new IllegalStateException("for planted@clients.example.co.nz"));
            assertThat(planted.in(tail.text()))
                    .containsExactlyInAnyOrder("planted password", "planted@clients.example.co.nz");
        }
    }

    @Test
    void the_access_log_has_nothing_personal() {
        List<String> lines = LOG.lines().stream()
                .filter(line -> line.startsWith("INFO app.foyer.access"))
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("127.0.0.1", "0:0:0", "Java-http-client", "C0", "?", "before=", "Cookie")
                        .matches(
                                "(?s)INFO app\\.foyer\\.access  method=[A-Z]+ route=\\S+ status=\\d+ ms=\\d+ bytes=\\d+ "
                                        + "id=[A-Z0-9-]+ portal=\\S+ problem=\\S+\\s*"));
    }

    @Test
    void the_database_has_no_code_secret_password_or_token_to_read() {
        String tables = TABLES.stream().map(SecrecyTest::table).collect(Collectors.joining());
        assertThat(tables).contains("client-connect", "code-sent", "signed-in");
        assertThat(SECRETS.in(tables)).allMatch(told -> told.contains("@"));
    }

    @Test
    void only_the_account_itself_and_what_staff_find_it_by_have_an_address_to_read() {
        String apart = TABLES.stream()
                .filter(table -> !table.equals("accounts") && !table.equals("client_terms"))
                .map(SecrecyTest::table)
                .collect(Collectors.joining());
        assertThat(SECRETS.in(apart)).isEmpty();
        assertThat(server.postgres()
                        .rows("select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename not like 'activity%' and tablename <> 'flyway_schema_history'"))
                .as("every table is looked at")
                .allMatch(TABLES::contains);
    }

    private static void byAppCode() {
        Account client = client();
        AuthenticatorApp app = server.pair(client);
        SECRETS.add(app.base32());
        Visitor visitor = begins(client);
        wrongCode(visitor, app.wrongCodeAt(server.clock().instant()));
        answers(visitor, app.codeAt(server.clock().instant()));
        visitor.look("");
        visitor.look("activity?type=pages&before=nonsense");
        visitor.post("/sign-out");
        keep(visitor);
        Visitor replaying = begins(client);
        wrongCode(replaying, app.codeAt(server.clock().instant()));
    }

    private static void byPairing() {
        Visitor visitor = begins(client());
        String secret = visitor.get("/sign-in").body().getJsonObject("setup").getString("secret");
        SECRETS.add(secret.replace(" ", ""));
        SECRETS.add(secret);
        answers(
                visitor,
                new AuthenticatorApp(secret.replace(" ", ""))
                        .codeAt(server.clock().instant()));
    }

    private static void byEmailAndForever() {
        Account client = client();
        String email = client.email().orElseThrow();
        Visitor visitor = begins(client);
        visitor.emailCode();
        String code = server.mailbox().codeFor(email);
        SECRETS.add(code);
        visitor.emailCode();
        server.clock().pass(Duration.ofSeconds(31));
        visitor.emailCode();
        server.mailbox().codeFor(email, 2);
        wrongCode(visitor, code.equals("000000") ? "000001" : "000000");
        visitor.chooseDefault("email-code");
        answers(visitor, code);
        visitor.put("/me/default", new JsonObject().putNull("method"));
        visitor.look("security");
        Awaiting.until(() -> server.mailbox().to(email).size() >= 3, "the notice");
        keep(visitor);
    }

    private static void byPhone() {
        Account client = client();
        String code = ((Creation.Created) server.emergencyCode(TestServer.CONNECT, client))
                .code()
                .digits();
        Visitor visitor = begins(client);
        wrongCode(visitor, code.equals("482913675012") ? "482913675013" : "482913675012");
        answers(visitor, code);
        Visitor replaying = begins(client);
        wrongCode(replaying, code);
    }

    private static void byMistake() {
        Account client = client();
        Visitor visitor = server.visitor(TestServer.CONNECT);
        for (int i = 0; i < 7; i++) {
            visitor.signIn(client.clientId(), WRONG);
        }
        visitor.signIn(TYPED, WRONG);
        visitor.signIn(TestServer.PASSWORD, TYPED);
        visitor.post("/sign-in", new JsonObject().put("password", WRONG).put("identifier", new JsonObject()));
        visitor.post("/sign-in/code", new JsonObject().put("code", WRONG));
        visitor.look(TYPED);
        visitor.look("?email=" + TYPED);
    }

    /** Every statement fails, at every place where a secret is at hand. */
    private static void withoutDatabase() throws SQLException {
        Account client = client();
        AuthenticatorApp app = server.pair(client);
        server.clock().pass(Duration.ofMinutes(2));
        Visitor visitor = begins(client);
        Visitor mailed = begins(client());
        try (Connection owner = server.postgres().asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table sessions rename to sessions_gone");
            String code = app.codeAt(server.clock().instant());
            SECRETS.add(code);
            assertThat(visitor.code(code).status()).isEqualTo(500);
            assertThat(visitor.look("").status()).isEqualTo(500);
            statement.execute("alter table activity rename to activity_gone");
            assertThat(mailed.emailCode().status()).isEqualTo(500);
            visitor.signIn(client.clientId(), WRONG);
            statement.execute("alter table activity_gone rename to activity");
            statement.execute("alter table sessions_gone rename to sessions");
        }
        keep(visitor);
        keep(mailed);
    }

    private static Account client() {
        Account client = server.client();
        SECRETS.add(client.email().orElseThrow());
        return client;
    }

    private static Visitor begins(Account client) {
        Visitor visitor = server.visitor(TestServer.CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).status())
                .isEqualTo(200);
        keep(visitor);
        return visitor;
    }

    private static void answers(Visitor visitor, String code) {
        SECRETS.add(code);
        assertThat(visitor.code(code).step()).isEqualTo("signed-in");
        keep(visitor);
    }

    private static void wrongCode(Visitor visitor, String code) {
        SECRETS.add(code);
        assertThat(visitor.code(code).problem()).isEqualTo("wrong-code");
    }

    private static void keep(Visitor visitor) {
        visitor.cookies().values().forEach(SECRETS::add);
    }

    private static String table(String name) {
        String rows = String.join("\n", server.postgres().rows("select t::text from " + name + " t"));
        return name + ":\n" + rows + "\n" + bytesAsText(rows) + "\n";
    }

    /** What is kept as bytes might still be text. */
    private static String bytesAsText(String rows) {
        return Pattern.compile("\\\\x([0-9a-f]+)")
                .matcher(rows)
                .results()
                .map(bytes -> new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }
}
