package app.foyer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The rules that a portal's settings come to")
class PortalRulesTest {

    @Test
    @DisplayName("S4 both options have an effect at a Client-based portal with the method Authenticator App")
    void on() {
        PortalRules rules = rules(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, true, true);
        assertThat(rules.emailCode()).isEqualTo(Standing.allowed(Reason.OPTION_IS_ON));
        assertThat(rules.emailDefault()).isEqualTo(Standing.allowed(Reason.OPTION_IS_ON));
        assertThat(PortalRules.settable(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP)
                        .permits())
                .isTrue();
    }

    @ParameterizedTest(name = "S4 neither has an effect at a User-based portal with the method {0}")
    @EnumSource(MultiFactorMethod.class)
    void user_portals(MultiFactorMethod method) {
        assertOff(Audience.USER, method, Reason.PORTAL_IS_FOR_STAFF);
    }

    @ParameterizedTest(name = "S4 neither has an effect at a Client-based portal with the method {0}")
    @EnumSource(names = {"NONE", "EMAIL_CODE", "SMS_CODE"})
    void client_portals_with_another_method(MultiFactorMethod method) {
        assertOff(Audience.CLIENT, method, Reason.PORTAL_USES_ANOTHER_METHOD);
    }

    private static void assertOff(Audience audience, MultiFactorMethod method, Reason why) {
        Standing off = Standing.prohibited(why);
        PortalRules rules = rules(audience, method, true, true);
        assertThat(rules.emailCode()).isEqualTo(off);
        assertThat(rules.emailDefault()).isEqualTo(off);
        assertThat(PortalRules.settable(audience, method)).isEqualTo(off);
    }

    @Test
    @DisplayName("S4a the default's option has no effect while the other is off, and says why")
    void dependent() {
        PortalRules rules = rules(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, false, true);
        assertThat(rules.emailCode()).isEqualTo(Standing.prohibited(Reason.OPTION_IS_OFF));
        assertThat(rules.emailDefault()).isEqualTo(Standing.prohibited(Reason.DEFAULT_NEEDS_EMAIL_OPTION));
    }

    @Test
    @DisplayName("S4b an option that is off says just that")
    void off() {
        PortalRules rules = rules(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, true, false);
        assertThat(rules.emailCode().permits()).isTrue();
        assertThat(rules.emailDefault()).isEqualTo(Standing.prohibited(Reason.OPTION_IS_OFF));
    }

    @ParameterizedTest(name = "began {0}/{1}, now {2}/{3}: goes on {4}/{5}")
    @DisplayName("S12 S15 a sign-in goes on by what its beginning and today both permit")
    @CsvSource({
        "true,  true,  true,  true,  true,  true",
        "true,  true,  true,  false, true,  false",
        "true,  true,  false, true,  false, false",
        "true,  true,  false, false, false, false",
        "true,  false, true,  true,  true,  false",
        "true,  false, true,  false, true,  false",
        "true,  false, false, true,  false, false",
        "true,  false, false, false, false, false",
        "false, true,  true,  true,  false, false",
        "false, true,  false, true,  false, false",
        "false, false, true,  true,  false, false",
        "false, false, false, false, false, false",
    })
    void stricter(
            boolean beganCode,
            boolean beganDefault,
            boolean code,
            boolean byDefault,
            boolean codeOn,
            boolean defaultOn) {
        PortalRules began = rules(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, beganCode, beganDefault);
        PortalRules now = rules(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, code, byDefault);
        PortalRules both = began.stricter(now);
        assertThat(both.emailCode().permits()).isEqualTo(codeOn);
        assertThat(both.emailDefault().permits()).isEqualTo(defaultOn);
        assertThat(both.method()).isEqualTo(now.method());
    }

    private static PortalRules rules(Audience audience, MultiFactorMethod method, boolean code, boolean byDefault) {
        return PortalRules.of(audience, new MultiFactorSettings(method, "Acme", code, byDefault));
    }
}
