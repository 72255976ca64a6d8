package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How long things live:")
class LifetimesTest extends WholeServer {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void an_emailed_code_five_minutes() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        pass(Duration.ofMinutes(5));
        Reply expired = visitor.code(code);
        assertThat(expired.status()).isEqualTo(409);
        assertThat(expired.problem()).isEqualTo("code-expired");
        assertThat(ledger.liveSessions(client)).isZero();
    }

    @Test
    void an_emailed_code_no_second_less() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        pass(Duration.ofMinutes(5).minus(SECOND));
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
    }

    @Test
    void an_expired_code_costs_no_attempt_and_another_may_be_sent() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        pass(Duration.ofMinutes(5));
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.code(code).problem()).isEqualTo("code-expired");
        }
        visitor.emailCode();
        assertThat(visitor.code(mailedCode(client, 2)).step()).isEqualTo("signed-in");
    }

    @Test
    void a_resend_repeats_the_code_while_two_minutes_of_it_remain_and_does_not_prolong_it() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        pass(Duration.ofMinutes(3));
        visitor.emailCode();
        assertThat(mailedCode(client, 2)).isEqualTo(mailedCode(client, 1));
        pass(Duration.ofMinutes(2));
        assertThat(visitor.code(mailedCode(client, 2)).problem()).isEqualTo("code-expired");
    }

    @Test
    void a_later_resend_replaces_the_code() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String old = mailedCode(client, 1);
        pass(Duration.ofMinutes(3).plus(SECOND));
        visitor.emailCode();
        String fresh = mailedCode(client, 2);
        if (!old.equals(fresh)) {
            assertThat(visitor.code(old).problem()).isEqualTo("wrong-code");
        }
        pass(Duration.ofMinutes(5).minus(SECOND));
        assertThat(visitor.code(fresh).step()).isEqualTo("signed-in");
    }

    @Test
    void a_resend_to_an_address_that_has_changed_meanwhile_brings_a_code_that_works() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String old = mailedCode(client, 1);
        String moved = "moved." + client.email().orElseThrow();
        server.postgres().execute("update accounts set email = '" + moved + "' where id = '" + client.id() + "'");
        assertThat(visitor.code(old).problem()).isEqualTo("code-expired");
        pass(Duration.ofSeconds(30));
        visitor.emailCode();
        assertThat(visitor.code(server.mailbox().codeFor(moved, 1)).step()).isEqualTo("signed-in");
    }

    @Test
    void failures_outlive_a_resend() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.code(otherThan(mailedCode(client, 1)));
        visitor.code(otherThan(mailedCode(client, 1)));
        pass(Duration.ofMinutes(4));
        visitor.emailCode();
        String wrong = otherThan(mailedCode(client, 2));
        assertThat(visitor.code(wrong).body().getInteger("attemptsLeft")).isEqualTo(2);
        visitor.code(wrong);
        assertThat(visitor.code(wrong).problem()).isEqualTo("too-many-attempts");
    }

    @Test
    void a_sign_in_ten_minutes() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor intime = afterPassword(client);
        Visitor late = afterPassword(client);
        pass(Duration.ofMinutes(10).minus(SECOND));
        assertThat(intime.code(code(app)).step()).isEqualTo("signed-in");
        pass(SECOND);
        for (String path : List.of("/sign-in/email-code", "/sign-in/authenticator-app", "/sign-in/restart")) {
            assertThat(late.post(path).problem()).isEqualTo("sign-in-expired");
        }
        Reply expired = late.code(code(app));
        assertThat(expired.status()).isEqualTo(409);
        assertThat(expired.problem()).isEqualTo("sign-in-expired");
        assertThat(late.get("/sign-in").step()).isEqualTo("password");
    }

    @Test
    void a_session_thirty_minutes_after_the_last_request() {
        Visitor visitor = signedIn();
        pass(Duration.ofMinutes(30).minus(SECOND));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        Visitor idle = signedIn();
        pass(Duration.ofMinutes(30));
        assertThat(idle.get("/me").status()).isEqualTo(401);
        assertThat(idle.get("/activity").status()).isEqualTo(401);
    }

    @Test
    void a_session_twelve_hours_however_busy_it_is() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        for (int i = 1; i <= 35; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(visitor.get("/me").status())
                    .as("after %d times 20 minutes", i)
                    .isEqualTo(200);
            awaitSeen(client);
        }
        pass(Duration.ofMinutes(20).minus(SECOND));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        awaitSeen(client);
        pass(SECOND);
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_that_is_only_followed_live_no_longer_than_an_idle_one() throws IOException {
        Visitor visitor = signedIn();
        pass(Duration.ofMinutes(20));
        var live = visitor.follow("/activity/live");
        assertThat(live.statusCode()).isEqualTo(200);
        live.body().close();
        pass(Duration.ofMinutes(10));
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_that_was_ended_not_at_all() {
        Visitor visitor = signedIn();
        String session = visitor.cookies().get("client-connect.session");
        assertThat(visitor.post("/sign-out").status()).isEqualTo(204);
        assertThat(visitor.cookies()).isEmpty();
        visitor.setCookie("client-connect.session", session);
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_at_its_own_portal_only() {
        Visitor visitor = signedIn();
        Visitor elsewhere = server.visitor(TestServer.LEGACY);
        visitor.cookies()
                .forEach((name, value) -> elsewhere.setCookie(name.replace("client-connect", "legacy-connect"), value));
        assertThat(elsewhere.get("/me").status()).isEqualTo(401);
    }

    private Visitor signedIn() {
        Account client = server.client();
        return signedIn(client, server.pair(client));
    }

    /** The time of a request is written after its answer. */
    private void awaitSeen(Account client) {
        long now = server.clock().instant().getEpochSecond();
        Awaiting.until(() -> ledger.secondsUnseen(client, now) <= 60, "the session to be seen");
    }
}
