package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, with codes by e-mail switched off")
class SwitchedOffJourneyTest {
    private static final String METHOD = "multiFactor:\n  method: authenticator-app\n";
    private static final String OFF = METHOD + "  allowEmailCode: false\n";
    private static final String ON = METHOD + "  allowEmailCode: true\n  allowEmailDefault: true\n";

    @RegisterExtension
    final World world = new World();

    @BeforeEach
    void switched_off() {
        world.server().setting(CONNECT, OFF);
        world.server().restart();
    }

    @AfterEach
    void switched_on_again() {
        world.server().setting(CONNECT, ON);
        world.server().restart();
    }

    @WithAndWithoutScripts
    @DisplayName("S12 there is no link, the app still works, and nothing was sent")
    void there_is_no_link(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.screen()
                .isTitled(Screen.SETUP)
                .doesNotOffer(Client.SEND_BY_EMAIL)
                .saysNothingOf("via email");

        client.scansAndEntersCode().screen().isInside();
        assertThat(world.server().mailbox().to(client.address()))
                .noneMatch(mail -> mail.code().isPresent());
    }
}
