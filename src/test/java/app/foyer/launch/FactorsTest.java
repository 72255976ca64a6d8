package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static app.foyer.preference.PreferredMethod.AUTHENTICATOR_APP;
import static app.foyer.preference.PreferredMethod.DISABLED;
import static app.foyer.preference.PreferredMethod.EMAIL_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.preference.FactorAddresses.Cleared;
import app.foyer.preference.PreferredMethod;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What staff change about how a client signs in")
class FactorsTest extends WholeServer {

    @Test
    @DisplayName("P3 Email Code is asked for at a portal with apps, without a QR code, and the app stays paired")
    void email_code() {
        Account client = server.client();
        server.pair(client);
        assertThat(prefer(client, EMAIL_CODE)).isTrue();
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().containsKey("offer")).isFalse();
        assertThat(step.links()).doesNotContainKey("use-authenticator-app");
        assertThat(visitor.post("/sign-in/authenticator-app").problem()).isEqualTo("not-offered");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(visitor.page("activity")).contains("Security code sent to email");
        assertThat(ledger.pairings(client)).isEqualTo(2);
        assertThat(server.prefer(client, Optional.empty(), Optional.empty())).isTrue();
        assertThat(afterPassword(client).get("/sign-in").body().getString("method"))
                .isEqualTo("authenticator-app");
    }

    @Test
    @DisplayName(
            "P3 Authenticator App at a portal with e-mail codes: the QR code comes after the code, then only the app counts")
    void app_at_an_email_portal() {
        server.setting(LEGACY, "multiFactor: {method: email-code}");
        server.reload();
        Account client = server.client();
        prefer(client, AUTHENTICATOR_APP);
        Visitor visitor = server.visitor(LEGACY);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).body().getString("method"))
                .isEqualTo("email-code");
        assertThat(visitor.get("/sign-in").body().containsKey("setup")).isFalse();
        Reply setup = visitor.code(mailedCode(client, 1));
        assertThat(setup.step()).isEqualTo("setup");
        AuthenticatorApp app =
                new AuthenticatorApp(setup.body().getJsonObject("setup").getString("secret"));
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");

        pass(Duration.ofMinutes(1));
        Visitor again = server.visitor(LEGACY);
        assertThat(again.signIn(client.clientId(), TestServer.PASSWORD).body().getString("method"))
                .isEqualTo("authenticator-app");
        assertThat(again.emailCode().problem()).isEqualTo("not-offered");
        assertThat(again.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(again.get("/me").body().getInteger("assurance")).isEqualTo(2);
        server.setting(LEGACY, "");
        server.reload();
    }

    @Test
    @DisplayName("P3 Authenticator App comes before the client's own e-mail default, for who has one")
    void app_before_the_default() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.code(mailedCode(client, 1));
        pass(Duration.ofMinutes(16));
        prefer(client, AUTHENTICATOR_APP);
        assertThat(afterPassword(client).get("/sign-in").body().getString("method"))
                .isEqualTo("email-code");
        pass(Duration.ofMinutes(16));
        server.pair(client);
        Reply step = server.visitor(CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.body().getString("method")).isEqualTo("authenticator-app");
        assertThat(ledger.emailDefaults(client)).isOne();
    }

    @Test
    @DisplayName(
            "P3 Disable MFA lets in by the password alone with assurance 1, until its end, which ends the session too")
    void disabled() {
        Account client = server.client();
        server.pair(client);
        Instant until = server.clock().instant().plus(Duration.ofMinutes(10));
        assertThat(server.prefer(client, Optional.of(DISABLED), Optional.of(until)))
                .isTrue();
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getString("method")).isEqualTo("password");
        assertThat(visitor.get("/me").body().getInteger("assurance")).isOne();

        pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(visitor.get("/activity").status()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(visitor.get("/me").status()).isEqualTo(401);
        assertThat(visitor.get("/activity").status()).isEqualTo(401);
        assertThat(server.visitor(CONNECT)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .body()
                        .getString("method"))
                .isEqualTo("authenticator-app");
    }

    @Test
    @DisplayName("P3 an end to the switch-off by staff ends the sessions that it made, and no others")
    void no_longer_disabled() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor byApp = signedIn(client, app);
        disable(client);
        Visitor byPassword = afterPassword(client);
        assertThat(byPassword.get("/me").status()).isEqualTo(200);
        server.prefer(client, Optional.empty(), Optional.empty());
        assertThat(byPassword.get("/me").status()).isEqualTo(401);
        assertThat(byApp.get("/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P3 a stricter preference ends the sessions that were made by less, and the sign-ins in progress")
    void stricter() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor byApp = signedIn(client, app);
        Visitor byMail = signedInByEmail(client, CONNECT);
        Visitor under_way = afterPassword(client);
        prefer(client, AUTHENTICATOR_APP);
        assertThat(byMail.get("/me").status()).isEqualTo(401);
        assertThat(byApp.get("/me").status()).isEqualTo(200);
        assertThat(under_way.code("123456").problem()).isEqualTo("no-sign-in");
    }

    @Test
    @DisplayName("P3 is ignored where the portal asks for nothing, in both directions")
    void ignored() {
        server.setting(LEGACY, "multiFactor: {method: none}");
        server.reload();
        Account client = server.client();
        Visitor visitor = afterPassword(client, LEGACY);
        prefer(client, AUTHENTICATOR_APP);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(afterPassword(client, LEGACY).get("/me").status()).isEqualTo(200);
        server.setting(LEGACY, "");
        server.reload();
    }

    @Test
    @DisplayName("P3 is told once, with who and why for staff, and by mail; nothing is told when nothing changes")
    void told() {
        Account client = server.client();
        assertThat(prefer(client, EMAIL_CODE)).isTrue();
        assertThat(prefer(client, EMAIL_CODE)).isFalse();
        assertThat(server.prefer(
                        client,
                        Optional.of(DISABLED),
                        Optional.of(server.clock().instant())))
                .isFalse();
        assertThat(ledger.told(client, ActivityEvent.PREFERRED_METHOD_SET)).isOne();
        assertThat(server.postgres()
                        .rows("select facts->>'why', facts->>'by' is not null from activity where account_id = '"
                                + client.id() + "'"))
                .singleElement()
                .asString()
                .contains("Asked for it by phone");
        Awaiting.until(() -> server.mailbox().to(client.email().orElseThrow()).size() == 1, "the notice");
    }

    @Test
    @DisplayName("P4 a reset forgets apps and defaults, ends sessions and sign-ins in progress, at one portal")
    void reset_one() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor connect = signedIn(client, app);
        pass(Duration.ofMinutes(1));
        Visitor legacy = afterPassword(client, LEGACY);
        legacy.code(code(app));
        Visitor under_way = afterPassword(client);
        assertThat(server.reset(client, Optional.of(CONNECT), true)).hasValue(new Cleared(1, 0, 1));
        assertThat(connect.get("/me").status()).isEqualTo(401);
        assertThat(legacy.get("/me").status()).isEqualTo(200);
        assertThat(under_way.code("123456").problem()).isEqualTo("no-sign-in");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("setup");
        pass(Duration.ofMinutes(1));
        assertThat(afterPassword(client, LEGACY).code(code(app)).step()).isEqualTo("signed-in");
        assertThat(ledger.told(client, ActivityEvent.MULTI_FACTOR_RESET)).isOne();
        Awaiting.until(() -> !server.mailbox().to(client.email().orElseThrow()).isEmpty(), "the notice");
    }

    @Test
    @DisplayName("P4 a reset of all portals forgets the secret, keeps the preference, and sessions where staff say so")
    void reset_all() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        prefer(client, AUTHENTICATOR_APP);
        Visitor visitor = signedIn(client, app);
        assertThat(server.reset(client, Optional.empty(), false)).hasValue(new Cleared(2, 0, 0));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.pairings(client)).isZero();
        assertThat(server.postgres()
                        .rows("select count(*) from authenticators where account_id = '" + client.id() + "'"))
                .containsExactly("0");
        assertThat(server.postgres().rows("select preferred_method from accounts where id = '" + client.id() + "'"))
                .containsExactly("authenticator-app");
    }

    @Test
    @DisplayName("P4 a reset forgets a chosen default, and gives a mailbox with too many wrong codes another chance")
    void reset_default() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.code(mailedCode(client, 1));
        server.postgres().execute("update accounts set email_failures = 30 where id = '" + client.id() + "'");
        assertThat(server.reset(client, Optional.empty(), true)).hasValue(new Cleared(0, 1, 1));
        pass(Duration.ofMinutes(16));
        Reply step = server.visitor(CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.step()).isEqualTo("setup");
        assertThat(step.links()).containsKey("send-email-code");
    }

    @Test
    @DisplayName("neither is for members of staff or for nobody")
    void not_for_staff() {
        Account member = server.client();
        server.postgres().execute("update accounts set role = 'support' where id = '" + member.id() + "'");
        assertThat(prefer(member, EMAIL_CODE)).isFalse();
        assertThat(server.reset(member, Optional.empty(), true)).isEmpty();
    }

    @Test
    @DisplayName("7.4.3 pairing an app ends the client's other sessions at that portal, and tells it")
    void pairing_ends_others() {
        Account client = server.client();
        Visitor before = signedInByEmail(client, CONNECT);
        pass(Duration.ofMinutes(1));
        Visitor visitor = afterPassword(client);
        String secret = visitor.get("/sign-in").body().getJsonObject("setup").getString("secret");
        assertThat(visitor.code(code(new AuthenticatorApp(secret))).step()).isEqualTo("signed-in");
        assertThat(before.get("/me").status()).isEqualTo(401);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.told(client, ActivityEvent.SIGNED_OUT)).isOne();
    }

    @Test
    @DisplayName("7.4.3 making e-mail the default ends the client's other sessions at that portal")
    void default_ends_others() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor before = signedIn(client, app);
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(before.get("/me").status()).isEqualTo(401);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
    }

    private boolean prefer(Account client, PreferredMethod method) {
        return server.prefer(client, Optional.of(method), Optional.empty());
    }

    private void disable(Account client) {
        server.prefer(
                client,
                Optional.of(DISABLED),
                Optional.of(server.clock().instant().plus(Duration.ofDays(7))));
    }
}
