package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, the step with the QR code")
class SetupJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("S7 a client without an app meets a dialog with the exact title, and the link at its bottom")
    void has_title_and_link(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();

        client.screen().isTitled(Screen.SETUP).showsQrCode().offers(Client.SEND_BY_EMAIL);
        PlaywrightAssertions.assertThat(
                        client.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(Screen.SETUP)))
                .isVisible();
        assertThat(top(client, Client.SEND_BY_EMAIL)).isGreaterThan(top(client, "Continue"));
    }

    @WithAndWithoutScripts
    @DisplayName("S7 a client with a paired app has the link at the code step too")
    void has_the_link_for_paired_clients_too(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.pairsAnApp();

        client.opens().entersPassword().screen().isTitled(Screen.APP_CODE).offers(Client.SEND_BY_EMAIL);
    }

    @WithAndWithoutScripts
    @DisplayName("S17 comes back at every sign-in while e-mailed codes are used and e-mail is not the default")
    void comes_back(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        for (int times = 1; times <= 2; times++) {
            client.screen().isTitled(Screen.SETUP).showsQrCode();
            client.asksForAnEmail().entersTheEmailedCode().screen().isInside();
            client.comesBackAnotherTime();
        }
        client.screen().isTitled(Screen.SETUP).showsQrCode();
    }

    @WithAndWithoutScripts
    @DisplayName("S18 stops once a code of the app was accepted, which pairs it")
    void stops_when_paired(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.scansAndEntersCode().screen().isInside();

        client.comesBackAnotherTime().screen().isTitled(Screen.APP_CODE);
    }

    @WithAndWithoutScripts
    @DisplayName("S18 stops once e-mail is the default")
    void stops_when_email_is_the_default(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.asksForAnEmail().answers(Client.ALWAYS).entersTheEmailedCode();
        client.screen().isInside();

        client.comesBackAnotherTime().screen().isTitled(Screen.EMAIL_CODE);
    }

    @WithAndWithoutScripts
    @DisplayName("S18 does not come back for a paired client who used an e-mailed code: the pairing is kept")
    void is_not_needed_again(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.signsInByEmail().comesBackAnotherTime();

        client.screen().isTitled(Screen.APP_CODE);
        client.entersCodeOf(app).screen().isInside();
    }

    private static double top(Client client, String button) {
        return client.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .boundingBox()
                .y;
    }
}
