package app.foyer.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped portals")
class ShippedPortalsTest {
    private final Portals portals = Portals.read(Path.of("portals"), Path.of("config/portals"));

    @Test
    void have_no_problem() {
        assertThat(portals.problems()).isEmpty();
        assertThat(portals.portals())
                .extracting(portal -> portal.id().value())
                .contains("client-connect", "legacy-connect");
    }

    @Test
    void are_client_connect_with_both_e_mail_options_on() {
        assertThat(portal("client-connect").multiFactor())
                .isEqualTo(new MultiFactorSettings(MultiFactorMethod.AUTHENTICATOR_APP, "Client Connect", true, true));
        assertThat(portal("client-connect").pages())
                .extracting(PortalPage::path)
                .containsExactly("", "accounts", "transactions", "messages", "details", "activity", "security");
    }

    @Test
    void are_legacy_connect_without_the_default_and_without_details() {
        assertThat(portal("legacy-connect").multiFactor())
                .isEqualTo(new MultiFactorSettings(MultiFactorMethod.AUTHENTICATOR_APP, "Legacy Connect", true, false));
        assertThat(portal("legacy-connect").page("activity").orElseThrow().columns())
                .containsExactly(ActivityColumn.AT, ActivityColumn.TYPE);
    }

    private Portal portal(String id) {
        return portals.find(new PortalId(id)).orElseThrow();
    }
}
