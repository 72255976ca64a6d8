package app.foyer.launch;

import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A used app code")
class UsedCodesTest extends WholeServer {

    @Test
    void is_wrong_in_another_sign_in() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedIn(client, app);
        assertThat(afterPassword(client).code(code(app)).problem()).isEqualTo("wrong-code");
    }

    @Test
    void is_wrong_at_another_portal() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedIn(client, app);
        assertThat(afterPassword(client, LEGACY).code(code(app)).problem()).isEqualTo("wrong-code");
    }

    @Test
    void is_wrong_after_a_restart() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedIn(client, app);
        server.restart();
        assertThat(afterPassword(client).code(code(app)).problem()).isEqualTo("wrong-code");
    }

    @Test
    void is_wrong_when_it_was_the_one_that_paired_the_app() {
        Account client = server.client();
        Visitor visitor = server.visitor(TestServer.CONNECT);
        AuthenticatorApp app = new AuthenticatorApp(visitor.signIn(client.clientId(), TestServer.PASSWORD)
                .body()
                .getJsonObject("setup")
                .getString("secret"));
        visitor.code(code(app));
        assertThat(afterPassword(client).code(code(app)).problem()).isEqualTo("wrong-code");
    }

    @Test
    void makes_every_earlier_code_wrong_while_the_next_one_is_right() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        String current = code(app);
        pass(Duration.ofSeconds(26));
        String next = app.codeAt(server.clock().instant().plusSeconds(4));
        assertThat(afterPassword(client).code(next).step()).isEqualTo("signed-in");
        assertThat(afterPassword(client).code(current).problem()).isEqualTo("wrong-code");
        pass(Duration.ofSeconds(34));
        assertThat(signedIn(client, app).get("/me").status()).isEqualTo(200);
    }

    @Test
    void leaves_steps_that_only_ever_rise() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        int last = 0;
        for (int i = 0; i < 5; i++) {
            signedIn(client, app);
            assertThat(ledger.lastStep(client)).isGreaterThan(last);
            last = ledger.lastStep(client);
            afterPassword(client).code(app.codeAt(server.clock().instant().minusSeconds(30)));
            assertThat(ledger.lastStep(client)).isEqualTo(last);
            pass(Duration.ofSeconds(30));
        }
    }
}
