package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changing one's own password")
class OwnPasswordTest extends WholeServer {
    private static final String CHOSEN = "seven wet badgers";
    private static final String SESSION = "client-connect.session";

    @Test
    @DisplayName("6.2.3 needs the present one, counts for the next sign-in, and gives the session another token")
    void changes() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        String before = visitor.cookies().get(SESSION);
        assertThat(change(visitor, TestServer.PASSWORD, CHOSEN).status()).isEqualTo(204);

        assertThat(visitor.cookies().get(SESSION)).isNotEqualTo(before);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(opens(client, CHOSEN)).isTrue();
        assertThat(opens(client, TestServer.PASSWORD)).isFalse();
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isOne();
        assertThat(notices(client)).isOne();
    }

    @Test
    @DisplayName("7.2.4 leaves nothing behind that opens: not the old token, not the cookie of the sign-in before")
    void old_cookies() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        Map<String, String> before = visitor.cookies();
        change(visitor, TestServer.PASSWORD, CHOSEN);
        Visitor thief = server.visitor(CONNECT);
        before.forEach(thief::setCookie);
        assertThat(thief.get("/me").status()).isEqualTo(401);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("7.4.3 ends every other session and sign-in in progress, at every portal")
    void ends_others() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor elsewhere = signedIn(client, app);
        Visitor atLegacy = afterPassword(client, LEGACY);
        pass(Duration.ofSeconds(30));
        atLegacy.code(code(app));
        pass(Duration.ofSeconds(30));
        Visitor visitor = signedIn(client, app);
        Visitor halfway = afterPassword(client);
        assertThat(change(visitor, TestServer.PASSWORD, CHOSEN).status()).isEqualTo(204);

        assertThat(elsewhere.get("/me").status()).isEqualTo(401);
        assertThat(atLegacy.get("/me").status()).isEqualTo(401);
        pass(Duration.ofSeconds(30));
        assertThat(halfway.code(code(app)).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_OUT)).isEqualTo(2);
    }

    @Test
    @DisplayName("6.2.3 with a wrong present one changes nothing, tells the client, and waits as at sign-in")
    void wrong() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        for (int i = 0; i < 5; i++) {
            Reply refused = change(visitor, "not it " + i, CHOSEN);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("wrong-password");
        }
        Reply paused = change(visitor, TestServer.PASSWORD, CHOSEN);
        assertThat(paused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(paused.header("Retry-After"))).isPositive();
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGE_FAILED)).isEqualTo(5);
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isZero();

        pass(Duration.ofMinutes(2));
        assertThat(change(visitor, TestServer.PASSWORD, CHOSEN).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("is refused with the reason when the new one will not do")
    void flawed() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        assertThat(change(visitor, TestServer.PASSWORD, "short").body().getString("reason"))
                .isEqualTo("too-short");
        assertThat(change(visitor, TestServer.PASSWORD, TestServer.PASSWORD)
                        .body()
                        .getString("reason"))
                .isEqualTo("unchanged");
        Reply common = change(visitor, TestServer.PASSWORD, "password1234567");
        assertThat(common.status()).isEqualTo(422);
        assertThat(common.body().getString("reason")).isEqualTo("common");
        assertThat(opens(client, TestServer.PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("3.3 is not for a session by e-mailed code while an app is paired; it says kindly what to do")
    void needs_the_app() {
        Account client = server.client();
        server.pair(client);
        Visitor visitor = signedInByEmail(client, CONNECT);
        Reply refused = change(visitor, TestServer.PASSWORD, CHOSEN);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(refused.body().getString("reason")).isEqualTo("needs-authenticator-app");
        assertThat(visitor.page("security"))
                .contains("sign in with your authenticator app", "0800")
                .doesNotContain("name=\"current\"");
        assertThat(opens(client, TestServer.PASSWORD)).isTrue();

        Visitor unpaired = signedInByEmail(server.client(), CONNECT);
        assertThat(change(unpaired, TestServer.PASSWORD, CHOSEN).status()).isEqualTo(204);
    }

    @Test
    void is_for_nobody_who_is_not_signed_in() {
        Account client = server.client();
        assertThat(change(afterPassword(client), TestServer.PASSWORD, CHOSEN).problem())
                .isEqualTo("not-signed-in");
        assertThat(server.visitor(CONNECT)
                        .submit("security/password", Map.of("current", TestServer.PASSWORD, "password", CHOSEN))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("of 10 changes at once one counts, and one session is left")
    void at_once() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        Map<String, String> before = visitor.cookies();
        var replies = IntStream.range(0, 10)
                .mapToObj(each -> {
                    Visitor tab = server.visitor(CONNECT);
                    before.forEach(tab::setCookie);
                    return CompletableFuture.supplyAsync(() -> change(tab, TestServer.PASSWORD, "wet badgers " + each));
                })
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies).filteredOn(reply -> reply.status() == 204).hasSize(1);
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isOne();
        assertThat(ledger.liveSessions(client)).isOne();
    }

    @Test
    @DisplayName("works by the form on \"Your sign-in\", which tells what is wrong at its field")
    void by_form() {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        Reply wrong = submit(visitor, "no", CHOSEN);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.raw().body())
                .contains("That isn’t your password.", "id=\"current-error\"", "aria-invalid=\"true\"")
                .doesNotContain(CHOSEN);
        Reply flawed = submit(visitor, TestServer.PASSWORD, "badgers");
        assertThat(flawed.status()).isEqualTo(422);
        assertThat(flawed.raw().body()).contains("It needs at least 8 characters.", "id=\"password-error\"");

        Reply done = submit(visitor, TestServer.PASSWORD, CHOSEN);
        assertThat(done.status()).isEqualTo(303);
        assertThat(visitor.page(done.header("Location").replace("/client-connect/", "")))
                .contains("Your password is changed.");
        assertThat(opens(client, CHOSEN)).isTrue();
    }

    private static Reply submit(Visitor visitor, String current, String wanted) {
        var token = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(visitor.page("security"));
        assertThat(token.find()).isTrue();
        return visitor.submit(
                "security/password", Map.of("form", token.group(1), "current", current, "password", wanted));
    }

    private static Reply change(Visitor visitor, String current, String wanted) {
        return visitor.put(
                "/me/password", new JsonObject().put("current", current).put("new", wanted));
    }

    private boolean opens(Account client, String password) {
        pass(Duration.ofMinutes(2));
        return server.visitor(CONNECT).signIn(client.clientId(), password).status() == 200;
    }

    private int notices(Account client) {
        return server.postgres()
                .rows("select id from outbox where kind = 'password-changed' and account_id = '"
                        + client.id().value() + "'")
                .size();
    }
}
