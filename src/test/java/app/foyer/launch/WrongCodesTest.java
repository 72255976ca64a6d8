package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong codes")
class WrongCodesTest extends WholeServer {

    @Test
    void end_the_sign_in_at_the_fifth_and_say_how_many_are_left_before() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        String signIn = visitor.cookies().get("client-connect.sign-in");
        for (int left = 4; left > 0; left--) {
            Reply wrong = visitor.code(wrongCode(app));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.problem()).isEqualTo("wrong-code");
            assertThat(wrong.body().getInteger("attemptsLeft")).isEqualTo(left);
        }
        Reply last = visitor.code(wrongCode(app));
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-attempts");
        assertThat(visitor.code(code(app)).problem()).isEqualTo("no-sign-in");
        visitor.setCookie("client-connect.sign-in", signIn);
        Reply over = visitor.code(code(app));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.problem()).isEqualTo("no-sign-in");
        assertThat(signedIn(client, app).get("/me").status()).isEqualTo(200);
    }

    @Test
    void count_together_whichever_way_they_were_tried() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.code(wrongCode(app));
        visitor.code(wrongCode(app));
        visitor.emailCode();
        String wrong = otherThan(mailedCode(client, 1));
        assertThat(visitor.code(wrong).body().getInteger("attemptsLeft")).isEqualTo(2);
        visitor.post("/sign-in/authenticator-app");
        assertThat(visitor.code(wrongCode(app)).body().getInteger("attemptsLeft"))
                .isEqualTo(1);
        visitor.post("/sign-in/restart");
        assertThat(signedIn(client, app).get("/me").status()).isEqualTo(200);
    }

    @Test
    void are_not_counted_when_they_are_no_codes_at_all() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.code("12345").problem()).isEqualTo("malformed-code");
        }
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
    }

    @Test
    @DisplayName("30 in a row, over sign-ins, portals and a restart, put an app out of use, even for the right code")
    void thirty_of_an_app() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor before = afterPassword(client);
        for (int signIn = 0; signIn < 6; signIn++) {
            fiveWrong(client, app, signIn % 2 == 0 ? CONNECT : LEGACY);
            if (signIn == 3) {
                server.restart();
            }
        }
        assertThat(before.code(code(app)).step()).isNotEqualTo("signed-in");

        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.links()).doesNotContainKey("use-authenticator-app");
        Reply refused = visitor.post("/sign-in/authenticator-app");
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(refused.body().getString("reason")).isEqualTo("too-many-wrong-codes");
        assertThat(visitor.code(code(app)).problem()).isEqualTo("wrong-code");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(ledger.pairings(client)).isEqualTo(2);
    }

    @Test
    @DisplayName("30 in a row leave no way in where the portal allows no e-mail, and never a QR code")
    void thirty_without_email() {
        server.setting(LEGACY, "multiFactor: {allowEmailCode: false}");
        server.restart();
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        for (int signIn = 0; signIn < 6; signIn++) {
            fiveWrong(client, app, LEGACY);
        }
        Visitor visitor = server.visitor(LEGACY);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.step()).isEqualTo("no-way-in");
        assertThat(visitor.code(code(app)).problem()).isEqualTo("not-offered");
        assertThat(visitor.post("/sign-in/authenticator-app").body().containsKey("setup"))
                .isFalse();
        server.setting(LEGACY, "multiFactor: {allowEmailCode: true}");
        server.restart();
    }

    @Test
    void are_forgotten_by_a_right_one() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        for (int round = 0; round < 2; round++) {
            for (int signIn = 0; signIn < 5; signIn++) {
                fiveWrong(client, app, CONNECT);
            }
            Visitor visitor = afterPassword(client);
            for (int i = 0; i < 4; i++) {
                visitor.code(wrongCode(app));
            }
            assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    @DisplayName(
            "30 in a row put a mailbox out of use, and a client who chose it gets no QR code by the password alone")
    void thirty_of_a_mailbox() {
        Account client = server.client();
        Visitor chooses = afterPassword(client);
        chooses.emailCode();
        chooses.chooseDefault("email-code");
        chooses.code(mailedCode(client, 1));
        for (int mail = 2; mail <= 7; mail++) {
            pass(Duration.ofMinutes(16));
            Visitor visitor = afterPassword(client);
            String wrong = otherThan(mailedCode(client, mail));
            for (int i = 0; i < 4; i++) {
                assertThat(visitor.code(wrong).problem()).isEqualTo("wrong-code");
            }
            assertThat(visitor.code(wrong).problem()).isEqualTo("too-many-attempts");
        }
        pass(Duration.ofMinutes(16));
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("no-way-in");
        assertThat(visitor.post("/sign-in/authenticator-app").body().containsKey("setup"))
                .isFalse();
        Reply refused = visitor.emailCode();
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(refused.body().getString("reason")).isEqualTo("too-many-wrong-codes");
        assertThat(ledger.codesMailed(client)).isEqualTo(7);
    }

    private void fiveWrong(Account client, AuthenticatorApp app, PortalId portal) {
        Visitor visitor = afterPassword(client, portal);
        for (int i = 0; i < 4; i++) {
            assertThat(visitor.code(wrongCode(app)).problem()).isEqualTo("wrong-code");
        }
        assertThat(visitor.code(wrongCode(app)).problem()).isEqualTo("too-many-attempts");
    }
}
