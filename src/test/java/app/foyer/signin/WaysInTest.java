package app.foyer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Contact;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.signin.WaysIn.DeadEnd;
import app.foyer.text.EngineWords;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The ways in")
class WaysInTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATOR_APP, true, true",
        "AUTHENTICATOR_APP, true, false",
        "NONE, false, false",
        "NONE, true, true"
    })
    void are_open_to_every_kind_of_client(MultiFactorMethod method, boolean emailCode, boolean emailDefault) {
        assertThat(WaysIn.deadEnds(portal(Audience.CLIENT, method, emailCode, emailDefault)))
                .isEmpty();
    }

    @Test
    @DisplayName("S5, S6 end where the app is needed and e-mail is not allowed")
    void without_email() {
        assertThat(WaysIn.deadEnds(portal(Audience.CLIENT, MultiFactorMethod.AUTHENTICATOR_APP, false, true)))
                .containsExactly(
                        new DeadEnd(
                                "who lost the phone with the app",
                                List.of("password", "code of the app"),
                                "allowEmailCode: true"),
                        new DeadEnd(
                                "who has no phone for an app",
                                List.of("password", "setting up the app"),
                                "allowEmailCode: true"));
    }

    @Test
    void of_an_email_portal_end_for_who_has_no_address() {
        assertThat(WaysIn.deadEnds(portal(Audience.CLIENT, MultiFactorMethod.EMAIL_CODE, false, false)))
                .containsExactly(new DeadEnd(
                        "without an email address", List.of("password", "no way in"), "method: authenticator-app"));
    }

    @Test
    void are_closed_to_all_only_where_nobody_has_what_is_asked_for() {
        assertThat(WaysIn.areClosedToAll(portal(Audience.CLIENT, MultiFactorMethod.SMS_CODE, true, true)))
                .isTrue();
        assertThat(WaysIn.areClosedToAll(portal(Audience.CLIENT, MultiFactorMethod.EMAIL_CODE, true, true)))
                .isFalse();
    }

    @Test
    void of_a_staff_portal_have_no_email_link_whatever_is_set() {
        assertThat(WaysIn.deadEnds(portal(Audience.USER, MultiFactorMethod.AUTHENTICATOR_APP, true, true)))
                .extracting(DeadEnd::client)
                .contains("who lost the phone with the app");
    }

    private static Portal portal(
            Audience audience, MultiFactorMethod method, boolean allowEmailCode, boolean allowEmailDefault) {
        return new Portal(
                new PortalId("acme"),
                "Acme",
                audience,
                IdentifierKind.EITHER,
                new MultiFactorSettings(method, "Acme", allowEmailCode, allowEmailDefault),
                new Contact("0800 555 019", Optional.empty()),
                List.of(),
                ZoneOffset.UTC,
                Map.of(),
                EngineWords.TEXTS,
                Path.of("acme"),
                "1");
    }
}
