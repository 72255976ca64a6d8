package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.foyer.account.Account;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The second step of a portal that asks for an authenticator app")
class SecondStepTest extends WholeServer {
    private static final String SENTENCE = "Enter the 6-digit code displayed in your authenticator app";

    @Test
    @DisplayName("S6b the password step offers nothing new, and only the second step is replaced")
    void the_password_step() {
        Reply step = server.visitor(TestServer.CONNECT).get("/sign-in");
        assertThat(step.status()).isEqualTo(200);
        assertThat(step.step()).isEqualTo("password");
        assertThat(step.links()).isEmpty();
        assertThat(step.body().fieldNames()).containsExactlyInAnyOrder("step", "title", "message");
    }

    @Test
    @DisplayName("S6b the password is asked for by e-mail and by app alike")
    void the_password_comes_first() {
        Visitor nobody = server.visitor(TestServer.CONNECT);
        assertThat(nobody.emailCode().problem()).isEqualTo("no-sign-in");
        assertThat(nobody.code("123456").problem()).isEqualTo("no-sign-in");
    }

    @Test
    @DisplayName("S7 who never paired an app gets a dialog titled \"Setup Multi-Factor Authentication\" with the link")
    void the_setup_dialog() {
        Reply step = password(server.client());
        assertThat(step.step()).isEqualTo("setup");
        assertThat(step.body().getString("title")).isEqualTo("Setup Multi-Factor Authentication");
        assertThat(step.links()).containsOnlyKeys("send-email-code", "use-emergency-code");
    }

    @Test
    @DisplayName("S7 the enter-code step of a paired client has the link too")
    void the_code_step() {
        Account client = server.client();
        server.pair(client);
        Reply step = password(client);
        assertThat(step.step()).isEqualTo("code");
        assertThat(step.body().getString("method")).isEqualTo("authenticator-app");
        assertThat(step.links()).containsOnlyKeys("send-email-code", "use-emergency-code");
    }

    @Test
    @DisplayName(
            "S7 the setup dialog has the QR code, the key in text and the same key for as long as the sign-in lives")
    void the_secret() {
        Visitor visitor = server.visitor(TestServer.CONNECT);
        Account client = server.client();
        JsonObject setup =
                visitor.signIn(client.clientId(), TestServer.PASSWORD).body().getJsonObject("setup");
        assertThat(setup.getString("secret")).matches("[A-Z2-7]{32,}");
        assertThat(setup.getString("uri"))
                .startsWith("otpauth://totp/Client%20Connect:")
                .contains("secret=" + setup.getString("secret"));
        assertThat(setup.getString("qr")).matches("data:image/(svg\\+xml|png);base64,.+");
        assertThat(visitor.get("/sign-in").body().getJsonObject("setup")).isEqualTo(setup);
        assertThat(password(client).body().getJsonObject("setup").getString("secret"))
                .isNotEqualTo(setup.getString("secret"));
    }

    @Test
    @DisplayName("S8 the link reads \"Send security code via email to test*.co.nz\"")
    void the_link() {
        Reply step = password(server.client(Optional.of("test@test.co.nz")));
        assertThat(step.links()).contains(entry("send-email-code", "Send security code via email to test*.co.nz"));
    }

    @ParameterizedTest
    @DisplayName("S9 the link shows of an address")
    @CsvSource({
        "jo@example.com, jo*.com",
        "support-team@example.org, supp*.org",
        "somebody@a.very.long.domain.example.co.nz, some*.co.nz",
        "root@localhost, root*"
    })
    void the_mask(String address, String masked) {
        assertThat(password(server.client(Optional.of(address))).links())
                .contains(entry("send-email-code", "Send security code via email to " + masked));
    }

    @Test
    @DisplayName("S10 the message is the sentence, followed by the link")
    void the_message() {
        Account never = server.client(Optional.of("never@paired.co.nz"));
        Account paired = server.client(Optional.of("paired@paired.co.nz"));
        server.pair(paired);
        assertMessage(password(never), "Send security code via email to neve*.co.nz");
        assertMessage(password(paired), "Send security code via email to pair*.co.nz");
    }

    private static void assertMessage(Reply step, String link) {
        JsonObject message = step.body().getJsonObject("message");
        assertThat(message.getString("text")).isEqualTo(SENTENCE);
        assertThat(message.getString("html")).containsSubsequence(SENTENCE, link);
    }

    @Test
    @DisplayName("S11b app codes and e-mailed codes have six digits and go to the same place")
    void one_field() {
        Account client = server.client();
        Visitor visitor = server.visitor(TestServer.CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).body().getInteger("codeLength"))
                .isEqualTo(6);
        assertThat(visitor.emailCode().body().getInteger("codeLength")).isEqualTo(6);
        assertThat(mailedCode(client, 1)).matches("[0-9]{6}");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
    }

    @Test
    @DisplayName("S12 a client without an address has no link, and a hand-made request sends nothing")
    void nowhere_to_send() {
        Account client = server.client(Optional.empty());
        Visitor visitor = server.visitor(TestServer.CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).links())
                .containsOnlyKeys("use-emergency-code");
        Reply refused = visitor.emailCode();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(ledger.codesMailed(client)).isZero();
    }

    private Reply password(Account client) {
        return server.visitor(TestServer.CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
    }
}
