package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A code by e-mail")
class CodeByEmailTest extends WholeServer {

    @Test
    @DisplayName("S6 lets in a client who never paired an app")
    void never_paired() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        assertThat(visitor.emailCode().body().getString("method")).isEqualTo("email-code");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getString("method")).isEqualTo("email-code");
    }

    @Test
    @DisplayName("S5 lets in a paired client who lost the app, at the lower assurance level")
    void lost_app() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        assertThat(signedInByEmail(client, TestServer.CONNECT).get("/me").body().getInteger("assurance"))
                .isEqualTo(1);
        assertThat(signedIn(client, app).get("/me").body().getInteger("assurance"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("S13 goes to the client's address, and to nobody else")
    void one_mail() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        assertThat(ledger.codesMailed(client)).isZero();
        assertThat(visitor.emailCode().status()).isEqualTo(200);
        assertThat(mailedCode(client, 1)).matches("[0-9]{6}");
        assertThat(ledger.codesMailed(client)).isOne();
        assertThat(server.mailbox().to(client.email().orElseThrow())).hasSize(1);
    }

    @Test
    @DisplayName("S13 is a line of its own in the mail's text, before any other six digits")
    void for_programs() {
        Account client = server.client();
        afterPassword(client).emailCode();
        String code = mailedCode(client, 1);
        String raw = server.mailbox().to(client.email().orElseThrow()).get(0).raw();
        String text = raw.substring(raw.indexOf("text/plain"), raw.indexOf("text/html"));
        assertThat(text.lines()).contains(code);
        assertThat(text.substring(0, text.indexOf(code))).doesNotContainPattern("(?<![0-9])[0-9]{6}(?![0-9])");
    }

    @Test
    @DisplayName("S11b is taken with spaces and dashes, as people copy it")
    void as_people_type() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        assertThat(visitor.code(" " + code.substring(0, 3) + " " + code.substring(3))
                        .step())
                .isEqualTo("signed-in");
    }

    @Test
    @DisplayName("S11b is the only code taken once it was sent, until the client goes back to the app")
    void no_app_code_meanwhile() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(visitor.code(code(app)).problem()).isEqualTo("wrong-code");
        Reply back = visitor.post("/sign-in/authenticator-app");
        assertThat(back.body().getString("method")).isEqualTo("authenticator-app");
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(ledger.codesMailed(client)).isOne();
    }

    @Test
    void is_worth_nothing_before_it_was_asked_for_at_the_same_sign_in() {
        Account client = server.client();
        afterPassword(client).emailCode();
        String code = mailedCode(client, 1);
        Visitor other = afterPassword(client);
        assertThat(other.code(code).problem()).isEqualTo("wrong-code");
        other.emailCode();
        assertThat(mailedCode(client, 2)).isNotNull();
        if (!code.equals(mailedCode(client, 2))) {
            assertThat(other.code(code).problem()).isEqualTo("wrong-code");
        }
    }

    @Test
    void is_worth_nothing_at_another_portal() {
        Account client = server.client();
        afterPassword(client).emailCode();
        String code = mailedCode(client, 1);
        Visitor elsewhere = afterPassword(client, TestServer.LEGACY);
        elsewhere.emailCode();
        if (!code.equals(mailedCode(client, 2))) {
            assertThat(elsewhere.code(code).problem()).isEqualTo("wrong-code");
        }
        assertThat(ledger.liveSessions(client)).isZero();
    }

    @Test
    void is_used_up_by_getting_in() {
        Account client = server.client();
        Visitor visitor = signedInByEmail(client, TestServer.CONNECT);
        String signIn = visitor.cookies().get("client-connect.sign-in");
        pass(Duration.ofSeconds(31));
        Visitor again = server.visitor(TestServer.CONNECT);
        again.setCookie("client-connect.sign-in", signIn);
        assertThat(again.code(mailedCode(client, 1)).problem()).isEqualTo("no-sign-in");
        assertThat(again.get("/me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("S13 says who asked: the portal, and how long the code lives")
    void names_the_portal() {
        Account client = server.client();
        afterPassword(client).emailCode();
        mailedCode(client, 1);
        String mail = server.mailbox().to(client.email().orElseThrow()).get(0).raw();
        assertThat(mail).contains("Client Connect").contains("Auto-Submitted: auto-generated");
    }
}
