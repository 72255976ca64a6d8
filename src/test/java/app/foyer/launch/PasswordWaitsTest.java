package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong passwords")
class PasswordWaitsTest extends WholeServer {
    private static final String WRONG = "not the password";

    @Test
    void cost_nothing_before_the_fifth_and_then_1_2_4_and_up_to_60_seconds() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(client.clientId(), WRONG).problem()).isEqualTo("sign-in-refused");
        }
        for (int wait : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            Reply waits = visitor.signIn(client.clientId(), TestServer.PASSWORD);
            assertThat(waits.status()).isEqualTo(429);
            assertThat(waits.problem()).isEqualTo("wait");
            assertThat(waits.header("Retry-After")).isEqualTo(Integer.toString(wait));
            pass(Duration.ofSeconds(wait));
            assertThat(visitor.signIn(client.clientId(), WRONG).status()).isEqualTo(401);
        }
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isEqualTo(14);
    }

    @Test
    void are_forgotten_by_the_right_one_which_is_never_locked_out_for_good() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        for (int i = 0; i < 12; i++) {
            visitor.signIn(client.clientId(), WRONG);
            pass(Duration.ofSeconds(61));
        }
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("setup");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(client.clientId(), WRONG).status()).isEqualTo(401);
        }
    }

    @Test
    void count_for_the_identifier_that_was_typed_at_whichever_portal() {
        Account client = server.client();
        for (int i = 0; i < 5; i++) {
            Visitor visitor = server.visitor(i % 2 == 0 ? CONNECT : LEGACY);
            String typed = i % 3 == 0 ? client.clientId() : client.clientId().toLowerCase(Locale.ROOT);
            assertThat(visitor.signIn(typed, WRONG).status()).isEqualTo(401);
        }
        assertThat(server.visitor(LEGACY).signIn(client.clientId(), WRONG).status())
                .isEqualTo(429);
        assertThat(server.visitor(LEGACY)
                        .signIn(client.webUserId().orElseThrow(), WRONG)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void count_for_the_account_over_both_its_identifiers() {
        Account client = server.client();
        List<String> both = List.of(client.clientId(), client.webUserId().orElseThrow());
        for (int i = 0; i < 10; i++) {
            assertThat(server.visitor(CONNECT).signIn(both.get(i % 2), WRONG).status())
                    .isEqualTo(401);
        }
        pass(Duration.ofSeconds(1));
        assertThat(server.visitor(CONNECT).signIn(both.get(0), WRONG).status()).isEqualTo(401);
        for (String identifier : both) {
            assertThat(server.visitor(CONNECT)
                            .signIn(identifier, TestServer.PASSWORD)
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void look_alike_for_known_and_unknown_identifiers_and_for_clients_with_and_without_an_address_or_an_app() {
        Account plain = server.client();
        Account paired = server.client();
        server.pair(paired);
        Account unreachable = server.client(Optional.empty());
        List<Map<String, Object>> unknown = sequence("C-nobody-has-this");
        for (Account client : List.of(plain, paired, unreachable)) {
            assertThat(sequence(client.clientId())).isEqualTo(unknown);
        }
        assertThat(sequence("somebody@nowhere.example.co.nz")).isEqualTo(unknown);
        assertThat(sequence("x".repeat(5_000))).isEqualTo(unknown);
    }

    /** What an attacker sees of eight attempts: everything but what differs between any two requests. */
    private List<Map<String, Object>> sequence(String identifier) {
        List<Map<String, Object>> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Reply reply = server.visitor(CONNECT).signIn(identifier, WRONG);
            Map<String, Object> headers = new TreeMap<>(reply.raw().headers().map());
            headers.keySet().removeIf(name -> name.equalsIgnoreCase("x-request-id") || name.equalsIgnoreCase("date"));
            JsonObject body = reply.body().copy();
            body.remove("requestId");
            seen.add(Map.of("status", reply.status(), "body", body.getMap(), "headers", headers));
        }
        return seen;
    }

    @Test
    void are_refused_like_any_other_for_an_identifier_that_no_database_takes() {
        assertThat(sequence("C1001\0")).isEqualTo(sequence("C-nobody-either"));
    }

    @Test
    void are_refused_alike_when_they_cannot_be_a_password() {
        Account client = server.client();
        for (String none : List.of("", "x".repeat(1_025))) {
            Reply refused = server.visitor(CONNECT).signIn(client.clientId(), none);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.problem()).isEqualTo("sign-in-refused");
        }
        String cut = TestServer.PASSWORD.substring(0, TestServer.PASSWORD.length() - 1);
        for (String almost : List.of(cut, TestServer.PASSWORD + " ", TestServer.PASSWORD.toUpperCase(Locale.ROOT))) {
            assertThat(server.visitor(CONNECT).signIn(client.clientId(), almost).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void meet_a_bounded_queue_that_says_busy_and_when_to_come_back() {
        Visitor visitor = server.visitor(CONNECT);
        List<CompletableFuture<Reply>> underWay = IntStream.range(0, 300)
                .mapToObj(each ->
                        new JsonObject().put("identifier", "nobody-" + each).put("password", WRONG))
                .map(body -> visitor.postLater("/sign-in", body))
                .toList();
        Collection<Reply> replies =
                underWay.stream().map(CompletableFuture::join).toList();
        assertThat(replies).extracting(Reply::status).containsOnly(401, 503);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 503)
                .isNotEmpty()
                .allSatisfy(reply -> {
                    assertThat(reply.problem()).isIn("busy", "unavailable");
                    assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
                });
    }
}
