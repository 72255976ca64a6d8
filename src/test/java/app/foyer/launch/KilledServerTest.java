package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.identity.AccountId;
import app.foyer.secret.Keys;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox;
import app.foyer.world.MoodyMailServer;
import app.foyer.world.MoodyMailServer.Mood;
import app.foyer.world.Postgres;
import app.foyer.world.Visitor;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server killed by kill -9")
class KilledServerTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String HASH = PasswordHash.fastest(new SecureRandom()).hash(new Password(PASSWORD));

    @TempDir
    private static Path folder;

    private final Vertx vertx = Vertx.vertx();
    private ServerProcess.Place place;

    @BeforeEach
    void a_database_that_outlives_the_server() throws Exception {
        Path keys = folder.resolve(UUID.randomUUID().toString());
        Keys.createIfMissing(keys, new SecureRandom());
        place = new ServerProcess.Place(Postgres.fresh(), keys, FreePorts.free(), FreePorts.free(), FreePorts.free());
    }

    @AfterEach
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void delivers_a_mail_once_that_no_mail_server_took_before() {
        Account client = client();
        Visitor visitor = visitor();
        try (ServerProcess killed = ServerProcess.start(place)) {
            visitor.signIn(client.clientId(), PASSWORD);
            assertThat(visitor.emailCode().status()).isEqualTo(200);
            killed.kill();
        }
        assertThat(mails()).containsExactly("waiting");
        deliversOnce(client, visitor);
    }

    @Test
    void delivers_a_mail_once_that_was_being_handed_over() throws Exception {
        Account client = client();
        Visitor visitor = visitor();
        try (MoodyMailServer silent = new MoodyMailServer(place.mailPort(), Mood.SILENT);
                ServerProcess killed = ServerProcess.start(place)) {
            visitor.signIn(client.clientId(), PASSWORD);
            assertThat(visitor.emailCode().status()).isEqualTo(200);
            Awaiting.until(() -> silent.conversations() == 1, "the mail under way");
            killed.kill();
        }
        assertThat(place.database().rows("select claimed_by is not null from outbox"))
                .containsExactly("t");
        deliversOnce(client, visitor);
    }

    private void deliversOnce(Account client, Visitor visitor) {
        String address = client.email().orElseThrow();
        try (Mailbox mailbox = new Mailbox(place.mailPort());
                ServerProcess restarted = ServerProcess.start(place)) {
            String code = mailbox.codeFor(address);
            Awaiting.until(() -> mails().equals(List.of("sent")), "the mail's mark");
            assertThat(activity(client, "code-sent")).hasSize(1);
            assertThat(visitor.code(code).step()).isEqualTo("signed-in");
            restarted.kill();
            assertThat(mailbox.to(address)).hasSize(1);
        }
    }

    @Test
    void signs_in_by_the_next_request_whoever_had_proven_it_before() throws Exception {
        Account caller = client();
        Account reader = client();
        Visitor program = visitor();
        Visitor browser = visitor();
        try (Mailbox mailbox = new Mailbox(place.mailPort());
                ServerProcess killed = ServerProcess.start(place);
                Connection sessions = place.database().asOwner()) {
            String first = codeOf(caller, program, mailbox);
            String second = codeOf(reader, browser, mailbox);
            lockSessions(sessions);
            var answers = List.of(
                    program.postLater("/sign-in/code", new JsonObject().put("code", first)),
                    browser.postLater("/sign-in/code", new JsonObject().put("code", second)));
            Awaiting.until(() -> proven() == 2, "both proofs");
            killed.kill();
            assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(Duration.ofSeconds(10)));
        }
        assertThat(place.database().rows("select id from sessions")).isEmpty();
        assertThat(program.cookies().keySet()).noneMatch(KilledServerTest::isSession);

        try (ServerProcess restarted = ServerProcess.start(place)) {
            assertThat(program.get("/me").status()).isEqualTo(200);
            assertThat(browser.page("")).contains(reader.name()).doesNotContain("type=\"password\"");
            restarted.kill();
        }
        assertThat(activity(caller, "signed-in")).hasSize(1);
        assertThat(activity(reader, "signed-in")).hasSize(1);
        assertThat(place.database().rows("select count(*), count(distinct account_id) from sessions"))
                .containsExactly("2|2");
    }

    /** Nobody can insert a session any more, and so nobody completes a sign-in. */
    private static void lockSessions(Connection owner) throws Exception {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("lock table sessions in share mode");
        }
    }

    private static String codeOf(Account client, Visitor visitor, Mailbox mailbox) {
        visitor.signIn(client.clientId(), PASSWORD);
        visitor.emailCode();
        return mailbox.codeFor(client.email().orElseThrow());
    }

    private static boolean isSession(String cookie) {
        return cookie.contains("session");
    }

    private Visitor visitor() {
        return new Visitor(place.origin(), TestServer.CONNECT);
    }

    private Account client() {
        String name = UUID.randomUUID().toString();
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                "C" + name.substring(0, 8),
                Optional.empty(),
                "Client " + name,
                Optional.of(name + "@clients.example.co.nz"),
                ZoneId.of("Pacific/Auckland"));
        Stores.over(Database.open(vertx, place.database().asApp(), 1))
                .samples()
                .add(account, HASH, Instant.parse("2026-01-01T00:00:00Z"))
                .await();
        return account;
    }

    private int proven() {
        return place.database()
                .rows("select id from sign_ins where proven_at is not null")
                .size();
    }

    private List<String> mails() {
        return place.database().rows("select state from outbox");
    }

    private List<String> activity(Account client, String event) {
        return place.database()
                .rows("select id from activity where account_id = '" + client.id() + "' and event = '" + event + "'");
    }
}
