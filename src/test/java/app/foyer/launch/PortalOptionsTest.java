package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.PortalId;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an admin sets for a portal")
class PortalOptionsTest extends WholeServer {
    private static final String BOTH_ON =
            "multiFactor: {method: authenticator-app, allowEmailCode: true, allowEmailDefault: true}";
    private static final String BOTH_OFF =
            "multiFactor: {method: authenticator-app, allowEmailCode: false, allowEmailDefault: false}";
    private static final String DEFAULT_OFF =
            "multiFactor: {method: authenticator-app, allowEmailCode: true, allowEmailDefault: false}";
    private static final String ONLY_DEFAULT_ON =
            "multiFactor: {method: authenticator-app, allowEmailCode: false, allowEmailDefault: true}";

    @Test
    @DisplayName("S12 with the option off there is no link, and a hand-made request is refused and sends nothing")
    void option_off() {
        set(CONNECT, BOTH_OFF);
        assertNothingSent(CONNECT);
    }

    @Test
    @DisplayName("S4b without a word in the settings both options are off")
    void by_default() {
        set(CONNECT, "multiFactor: {issuer: Client Connect}");
        assertNothingSent(CONNECT);
    }

    @Test
    @DisplayName("S4a the default's option has no effect while the other is off, whatever stands in the file")
    void left_from_before() {
        set(CONNECT, ONLY_DEFAULT_ON);
        assertNothingSent(CONNECT);
    }

    private void assertNothingSent(PortalId portal) {
        Account client = server.client();
        Visitor visitor = server.visitor(portal);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).links())
                .doesNotContainKey("send-email-code");
        Reply refused = visitor.emailCode();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(refused.body().getString("reason")).isEqualTo("option-is-off");
        assertThat(visitor.chooseDefault("email-code").status()).isEqualTo(403);
        assertThat(ledger.codesMailed(client)).isZero();
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isZero();
        assertThat(visitor.get("/sign-in").step()).isEqualTo("setup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "email-code"})
    @DisplayName("S4 neither option has an effect where the portal's method is")
    void another_method(String method) {
        set(CONNECT, "multiFactor: {method: " + method + ", allowEmailCode: true, allowEmailDefault: true}");
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.body().containsKey("offer")).isFalse();
        assertThat(step.links()).doesNotContainKey("use-authenticator-app");
        pass(Duration.ofMinutes(1));
        assertThat(visitor.chooseDefault("email-code").status()).isIn(403, 409);
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    void a_portal_without_a_method_signs_in_by_the_password_alone() {
        set(CONNECT, "multiFactor: {method: none}");
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(server.client().clientId(), TestServer.PASSWORD)
                        .step())
                .isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getString("method")).isEqualTo("password");
    }

    @Test
    void a_portal_with_email_codes_sends_one_at_once_and_asks_no_question() {
        set(CONNECT, "multiFactor: {method: email-code}");
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(step.body().getString("method")).isEqualTo("email-code");
        assertThat(step.body().containsKey("offer")).isFalse();
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
    }

    @Test
    void a_portal_with_email_codes_has_no_way_in_for_a_client_without_an_address() {
        set(CONNECT, "multiFactor: {method: email-code}");
        Account client = server.client(Optional.empty());
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("no-way-in");
        assertThat(visitor.emailCode().problem()).isEqualTo("not-offered");
        assertThat(visitor.code("123456").problem()).isEqualTo("not-offered");
    }

    @Test
    @DisplayName("S15 with the default's option off the question is not asked, and a hand-made answer is refused")
    void no_question() {
        set(CONNECT, DEFAULT_OFF);
        assertNoQuestion(CONNECT);
    }

    @Test
    @DisplayName("S15 the same at a portal that was shipped with it off")
    void no_question_at_legacy_connect() {
        assertNoQuestion(LEGACY);
    }

    private void assertNoQuestion(PortalId portal) {
        Account client = server.client();
        Visitor visitor = afterPassword(client, portal);
        assertThat(visitor.emailCode().body().containsKey("offer")).isFalse();
        Reply refused = visitor.chooseDefault("email-code");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isZero();
        assertThat(visitor.get("/me").body().getString("default")).isNull();
    }

    @Test
    @DisplayName("S12 an option that is switched off counts for sign-ins in progress too, even for codes already sent")
    void switched_off_meanwhile() {
        set(CONNECT, BOTH_ON);
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        set(CONNECT, BOTH_OFF);
        assertThat(visitor.get("/sign-in").step()).isEqualTo("setup");
        assertThat(visitor.code(code).step()).isNotEqualTo("signed-in");
        assertThat(visitor.emailCode().problem()).isEqualTo("not-offered");
        assertThat(ledger.liveSessions(client)).isZero();
    }

    @Test
    @DisplayName("S12 an option that is switched on counts for sign-ins that begin after that")
    void switched_on_meanwhile() {
        set(CONNECT, BOTH_OFF);
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        set(CONNECT, BOTH_ON);
        assertThat(visitor.emailCode().problem()).isEqualTo("not-offered");
        assertThat(afterPassword(client).emailCode().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S15 a yes that was noted before its option was switched off is not saved")
    void default_switched_off_meanwhile() {
        set(CONNECT, BOTH_ON);
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(visitor.chooseDefault("email-code").status()).isEqualTo(200);
        set(CONNECT, DEFAULT_OFF);
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isZero();
    }

    @Test
    void a_method_that_is_changed_ends_the_sign_ins_in_progress() {
        set(CONNECT, BOTH_ON);
        Visitor visitor = afterPassword(server.client());
        set(CONNECT, "multiFactor: {method: email-code}");
        assertThat(visitor.emailCode().problem()).isEqualTo("sign-in-expired");
        assertThat(visitor.get("/sign-in").step()).isEqualTo("password");
    }

    private void set(PortalId portal, String settings) {
        server.setting(portal, settings);
        server.reload();
    }
}
