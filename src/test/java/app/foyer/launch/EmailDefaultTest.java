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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Always by e-mail")
class EmailDefaultTest extends WholeServer {

    @Test
    @DisplayName("S14 upon sending, the client is asked whether to always use email for Multi-Factor Authentication")
    void the_question() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).body().containsKey("offer"))
                .isFalse();
        JsonObject offer = visitor.emailCode().body().getJsonObject("offer");
        assertThat(offer.getString("id")).isEqualTo("email-default");
        assertThat(offer.getString("text")).isEqualTo("always use email for Multi-Factor Authentication");
    }

    @Test
    @DisplayName("S14 the question is not answered before it is asked")
    void not_before_sending() {
        Visitor visitor = afterPassword(server.client());
        assertThat(visitor.chooseDefault("email-code").problem()).isEqualTo("not-offered");
    }

    @Test
    @DisplayName("S14 who said yes before is not asked again")
    void asked_once() {
        Account client = withDefault();
        Reply step = password(client);
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().containsKey("offer")).isFalse();
    }

    @Test
    @DisplayName("S16 who declines is asked for the app again next time")
    void declined() {
        Account client = server.client();
        server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(visitor.chooseDefault(null).status()).isEqualTo(200);
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(password(client).body().getString("method")).isEqualTo("authenticator-app");
    }

    @Test
    @DisplayName("S16 who does not answer is asked for the app again next time")
    void unanswered() {
        Account client = server.client();
        signedInByEmail(client, CONNECT);
        assertThat(password(client).step()).isEqualTo("setup");
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    @DisplayName("S16 a yes may be taken back until the code is entered")
    void changed_mind() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(visitor.chooseDefault("email-code")
                        .body()
                        .getJsonObject("offer")
                        .getString("answer"))
                .isEqualTo("email-code");
        JsonObject offer = visitor.chooseDefault(null).body().getJsonObject("offer");
        assertThat(offer.containsKey("answer")).isTrue();
        assertThat(offer.getString("answer")).isNull();
        visitor.code(mailedCode(client, 1));
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    @DisplayName("S16 a yes is kept with the sign-in and takes effect once the code was entered correctly")
    void only_after_the_code() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        assertThat(ledger.emailDefaults(client)).isZero();
        assertThat(password(client).step()).isEqualTo("setup");
        visitor.code(otherThan(mailedCode(client, 1)));
        assertThat(ledger.emailDefaults(client)).isZero();
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.EMAIL_MADE_DEFAULT)).isOne();
        assertThat(visitor.get("/me").body().getString("default")).isEqualTo("email-code");
    }

    @Test
    @DisplayName("S16 a yes is not saved by an app code, which proves no mailbox")
    void not_by_the_app() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.post("/sign-in/authenticator-app");
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    @DisplayName("S16 a yes of an abandoned sign-in is worth nothing")
    void abandoned() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.post("/sign-in/restart");
        assertThat(password(client).step()).isEqualTo("setup");
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    @DisplayName("S16 the default holds for one client at one portal")
    void per_client_and_portal() {
        Account client = withDefault();
        assertThat(server.visitor(LEGACY)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .step())
                .isEqualTo("setup");
        assertThat(password(server.client()).step()).isEqualTo("setup");
    }

    @Test
    @DisplayName("S16 the default is undone by the client later, and that is told")
    void undone() {
        Account client = server.client();
        Visitor visitor = sayYes(client);
        Reply me = visitor.put("/me/default", new JsonObject().putNull("method"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().getString("default")).isNull();
        assertThat(visitor.get("/me").body().getString("default")).isNull();
        assertThat(password(client).step()).isEqualTo("setup");
        assertThat(ledger.told(client, ActivityEvent.DEFAULT_UNDONE)).isOne();
        visitor.put("/me/default", new JsonObject().putNull("method"));
        assertThat(ledger.told(client, ActivityEvent.DEFAULT_UNDONE)).isOne();
    }

    @Test
    @DisplayName("S16 the default is never made by a hand-made request, signed in or not")
    void not_by_hand() {
        Account client = server.client();
        JsonObject email = new JsonObject().put("method", "email-code");
        assertThat(afterPassword(client).put("/me/default", email).status()).isEqualTo(401);
        Visitor visitor = signedInByEmail(client, CONNECT);
        assertThat(visitor.put("/me/default", email).problem()).isEqualTo("not-offered");
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    @DisplayName("S16c with e-mail as default the next sign-in goes straight to the e-mail code")
    void straight_to_email() {
        Account client = withDefault();
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.step()).isEqualTo("code");
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().containsKey("setup")).isFalse();
        assertThat(visitor.code(mailedCode(client, 2)).step()).isEqualTo("signed-in");
    }

    @Test
    @DisplayName("S16c where a send is due but not allowed yet, the step is the same and says when")
    void due_but_not_yet() {
        Account client = withDefault();
        for (int sign = 0; sign < 4; sign++) {
            password(client);
        }
        Reply step = password(client);
        assertThat(step.status()).isEqualTo(200);
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().getInstant("sendAgainAt")).isAfter(server.clock().instant());
        assertThat(ledger.codesMailed(client)).isEqualTo(5);
    }

    @Test
    @DisplayName("S16c a sign-in that was under way when e-mail became the default can have its code sent")
    void became_default_meanwhile() {
        Account client = server.client();
        Visitor underWay = afterPassword(client);
        Visitor other = afterPassword(client);
        other.emailCode();
        other.chooseDefault("email-code");
        other.code(mailedCode(client, 1));

        Reply step = underWay.get("/sign-in");
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().getInstant("sendAgainAt"))
                .isBeforeOrEqualTo(server.clock().instant());
        assertThat(step.links()).containsKey("send-email-code");

        underWay.emailCode();
        assertThat(underWay.code(mailedCode(client, 2)).step()).isEqualTo("signed-in");
    }

    @Test
    @DisplayName("S16c \"Set up an authenticator app instead\" is noted, and shows the QR step after the e-mailed code")
    void app_instead() {
        Account client = withDefault();
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.links()).containsEntry("use-authenticator-app", "Set up an authenticator app instead");

        Reply noted = visitor.post("/sign-in/authenticator-app");
        assertThat(noted.body().getString("method")).isEqualTo("email-code");
        assertThat(noted.body().containsKey("setup")).isFalse();

        Reply setup = visitor.code(mailedCode(client, 2));
        assertThat(setup.step()).isEqualTo("setup");
        assertThat(visitor.get("/me").status()).isEqualTo(401);

        AuthenticatorApp app =
                new AuthenticatorApp(setup.body().getJsonObject("setup").getString("secret"));
        assertThat(visitor.code(wrongCode(app)).problem()).isEqualTo("wrong-code");
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getInteger("assurance")).isEqualTo(2);
        assertThat(ledger.emailDefaults(client)).isZero();
        assertThat(ledger.told(client, ActivityEvent.DEFAULT_UNDONE)).isOne();
        assertThat(password(client).body().getString("method")).isEqualTo("authenticator-app");
    }

    @Test
    @DisplayName("S16c with e-mail as default a password alone never gets to a QR code, whatever is asked for by hand")
    void never_by_the_password_alone() {
        Account client = withDefault();
        Visitor visitor = afterPassword(client);
        for (String path : new String[] {"/sign-in/authenticator-app", "/sign-in/email-code"}) {
            assertThat(visitor.post(path).body().containsKey("setup")).isFalse();
            assertThat(visitor.get("/sign-in").body().containsKey("setup")).isFalse();
        }
        assertThat(visitor.chooseDefault(null).body().containsKey("setup")).isFalse();
        assertThat(visitor.get("/sign-in").body().getString("method")).isEqualTo("email-code");
    }

    @Test
    @DisplayName("S16c with e-mail as default and an app paired, the app may be used instead")
    void paired_app_instead() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        sayYes(client);
        Visitor visitor = afterPassword(client);
        assertThat(visitor.post("/sign-in/authenticator-app").body().getString("method"))
                .isEqualTo("authenticator-app");
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isOne();
    }

    @Test
    @DisplayName("S16c an option switched off later makes the default ignored, not deleted: it is back with the option")
    void ignored_while_off() {
        Account client = withDefault();
        for (String off : new String[] {
            "multiFactor: {allowEmailCode: false, allowEmailDefault: true}",
            "multiFactor: {allowEmailCode: true, allowEmailDefault: false}"
        }) {
            set(off);
            assertThat(password(client).step()).isEqualTo("setup");
            assertThat(ledger.emailDefaults(client)).isOne();
        }
        set("multiFactor: {allowEmailCode: true, allowEmailDefault: true}");
        assertThat(password(client).body().getString("method")).isEqualTo("email-code");
    }

    private void set(String settings) {
        server.setting(CONNECT, settings);
        server.restart();
        pass(Duration.ofMinutes(1));
    }

    /** A client whose first code was answered with "yes". */
    private Account withDefault() {
        Account client = server.client();
        sayYes(client);
        return client;
    }

    private Visitor sayYes(Account client) {
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.code(mailedCode(client, 1));
        return visitor;
    }

    private Reply password(Account client) {
        return server.visitor(CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
    }
}
