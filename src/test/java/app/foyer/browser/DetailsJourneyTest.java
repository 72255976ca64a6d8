package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, a client's own details")
class DetailsJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("are shown with the address whole and whom to call, and in the language that is chosen there")
    void are_shown_whole_and_in_the_language_chosen_there(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.signsInByEmail().follows("My Details");
        client.screen()
                .isTitled("My Details")
                .says(client.account().name())
                .says(client.account().clientId())
                .says(client.address())
                .says("New Zealand Time")
                .says("Call us on 0800 555 019")
                .says("PO Box 1042");
        client.presses("Deutsch")
                .screen()
                .isTitled("Meine Daten")
                .says(client.address())
                .says("Neuseeland");
        assertThat(client.page().locator("nav [aria-current=page]")).hasText("Meine Daten");
    }

    @WithAndWithoutScripts
    @DisplayName("are reached by keyboard alone")
    void are_reached_by_keyboard(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.signsInByEmail().opens("accounts").screen().isTitled("Accounts");
        Keyboard keyboard = new Keyboard(client.page());
        keyboard.tabsTo("My Details").presses("Enter");
        client.screen().isTitled("My Details");
        if (scripts == Scripts.ON) {
            client.screen().hasFocusOn(client.page().locator("h1"));
        }
        keyboard.tabsTo("Deutsch").presses("Space");
        client.screen().isTitled("Meine Daten");
    }

    @ParameterizedTest(name = "can be seen, read and touched, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void can_be_seen_read_and_touched(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        client.signsInByEmail().opens("details").screen().isTitled("My Details");
        inspection.of("40 my details");
        client.presses("Deutsch").screen().isTitled("Meine Daten");
        inspection.of("41 my details, German");
        assertThat(inspection.findings()).isEmpty();
    }
}
