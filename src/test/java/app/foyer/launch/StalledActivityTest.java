package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.Awaiting;
import app.foyer.world.LogTail;
import app.foyer.world.Visitor;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While activity cannot be written")
class StalledActivityTest {
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static TestServer server;

    @BeforeAll
    static void the_whole_server() {
        server = TestServer.start();
    }

    @AfterAll
    static void nothing_is_left() {
        server.close();
    }

    @Test
    void pages_are_as_quick_as_ever_and_their_views_come_afterwards() throws Exception {
        Visitor visitor = signedIn();
        int before = views();
        int pages = 0;
        try (LogTail log = new LogTail("app.foyer.activity");
                Connection owner = server.postgres().asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table activity in share mode");
            for (; count(log, "not written") < 2; pages++) {
                long began = System.nanoTime();
                assertThat(visitor.look("").status()).isEqualTo(200);
                assertThat(visitor.look("activity").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUICK);
            }
            assertThat(waitingForLocks()).isLessThanOrEqualTo(1);
        }
        int all = before + 2 * pages;
        Awaiting.until(() -> views() == all, "the views of " + 2 * pages + " pages");
    }

    @Test
    void views_that_wait_are_written_before_the_server_ends() throws Exception {
        Visitor visitor = signedIn();
        int before = views();
        for (int i = 0; i < 5; i++) {
            visitor.page("");
        }
        server.restart();
        assertThat(views()).isEqualTo(before + 5);
    }

    private static Visitor signedIn() {
        Account client = server.client();
        var app = server.pair(client);
        Visitor visitor = server.visitor(TestServer.CONNECT);
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(visitor.code(app.codeAt(server.clock().instant())).step()).isEqualTo("signed-in");
        return visitor;
    }

    private static int views() {
        return Integer.parseInt(only("select count(*) from activity where event = 'page-viewed'"));
    }

    private static int waitingForLocks() {
        return Integer.parseInt(only("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'"));
    }

    private static String only(String sql) {
        List<String> rows = server.postgres().rows(sql);
        return rows.get(0);
    }

    private static long count(LogTail log, String words) {
        return log.lines().stream().filter(line -> line.contains(words)).count();
    }
}
