package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The QR step")
class QrStepTest extends WholeServer {

    @Test
    @DisplayName("S17 comes back at every sign-in of a client who got in by e-mail and did not make that the default")
    void every_time() {
        Account client = server.client();
        for (int signIn = 1; signIn <= 3; signIn++) {
            Visitor visitor = server.visitor(CONNECT);
            Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
            assertThat(step.step()).isEqualTo("setup");
            assertThat(step.body().getJsonObject("setup").getString("qr")).startsWith("data:image/");
            visitor.emailCode();
            assertThat(visitor.code(mailedCode(client, signIn)).step()).isEqualTo("signed-in");
            pass(Duration.ofHours(6));
        }
    }

    @Test
    @DisplayName("S17 comes back with another key each time, so that one shown and not used is worth nothing later")
    void another_key() {
        Account client = server.client();
        Reply first = password(client);
        AuthenticatorApp app =
                new AuthenticatorApp(first.body().getJsonObject("setup").getString("secret"));
        Visitor visitor = afterPassword(client);
        assertThat(visitor.code(code(app)).problem()).isEqualTo("wrong-code");
    }

    @Test
    @DisplayName("S18 stops once e-mail is the default")
    void stops_by_default() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.code(mailedCode(client, 1));
        assertThat(password(client).step()).isEqualTo("code");
    }

    @Test
    @DisplayName("S18 stops once an app code was accepted, which pairs the app and is told")
    void stops_by_pairing() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        AuthenticatorApp app = shown(visitor.signIn(client.clientId(), TestServer.PASSWORD));
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(ledger.told(client, ActivityEvent.APP_PAIRED)).isOne();
        assertThat(visitor.get("/me").body().getInteger("assurance")).isEqualTo(2);

        assertThat(password(client).step()).isEqualTo("code");
        pass(Duration.ofMinutes(1));
        assertThat(signedIn(client, app).get("/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S18 pairs at its own portal only")
    void per_portal() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        AuthenticatorApp app = shown(visitor.signIn(client.clientId(), TestServer.PASSWORD));
        visitor.code(code(app));
        assertThat(server.visitor(LEGACY)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .step())
                .isEqualTo("setup");
    }

    @Test
    @DisplayName("S18 never pairs by being shown, by a wrong code, or by an e-mailed code")
    void never_by_anything_else() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        AuthenticatorApp app = shown(visitor.signIn(client.clientId(), TestServer.PASSWORD));
        visitor.code(wrongCode(app));
        visitor.emailCode();
        visitor.code(mailedCode(client, 1));
        assertThat(ledger.pairings(client)).isZero();
        assertThat(ledger.told(client, ActivityEvent.APP_PAIRED)).isZero();
    }

    @Test
    @DisplayName("S18 never comes to a paired client, who keeps the pairing when using an e-mailed code")
    void paired_for_good() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedInByEmail(client, CONNECT);
        assertThat(password(client).step()).isEqualTo("code");
        assertThat(signedIn(client, app).get("/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S18 never comes to a paired client, whatever is asked for by hand")
    void not_by_hand() {
        Account client = server.client();
        server.pair(client);
        Visitor visitor = afterPassword(client);
        assertThat(visitor.post("/sign-in/authenticator-app").body().containsKey("setup"))
                .isFalse();
        visitor.emailCode();
        assertThat(visitor.post("/sign-in/authenticator-app").body().containsKey("setup"))
                .isFalse();
        assertThat(visitor.get("/sign-in").step()).isEqualTo("code");
    }

    @Test
    @DisplayName("S18 pairs one app only, when two sign-ins showed a key each")
    void one_app() {
        Account client = server.client();
        Visitor first = server.visitor(CONNECT);
        Visitor second = server.visitor(CONNECT);
        AuthenticatorApp winner = shown(first.signIn(client.clientId(), TestServer.PASSWORD));
        AuthenticatorApp loser = shown(second.signIn(client.clientId(), TestServer.PASSWORD));
        assertThat(first.code(code(winner)).step()).isEqualTo("signed-in");
        assertThat(second.code(code(loser)).problem()).isEqualTo("wrong-code");
        assertThat(second.get("/sign-in").step()).isEqualTo("code");
        assertThat(ledger.pairings(client)).isOne();
    }

    private static AuthenticatorApp shown(Reply setup) {
        return new AuthenticatorApp(setup.body().getJsonObject("setup").getString("secret"));
    }

    private Reply password(Account client) {
        return server.visitor(CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
    }
}
