package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("By keyboard alone, a client")
class KeyboardTest {
    private static final String CODE = "6-digit code";

    @RegisterExtension
    final World world = new World();

    private Client client;
    private Keyboard keyboard;

    @WithAndWithoutScripts
    void signs_in_with_the_app_and_out_again(Scripts scripts) {
        begin(scripts);
        AuthenticatorApp app = client.pairsAnApp();
        password();
        client.screen().isTitled(Screen.APP_CODE).hasFocusOn(code());
        keyboard.types(app.codeAt(world.server().clock().instant()));
        arrivesInside(scripts);

        keyboard.tabsTo("Sign out").presses("Enter");
        client.screen().isTitled(Screen.SIGN_IN);
    }

    @WithAndWithoutScripts
    void gets_a_code_by_email_says_always_and_undoes_it(Scripts scripts) {
        begin(scripts);
        password();
        client.screen().isTitled(Screen.SETUP).hasFocusOn(code());
        keyboard.tabsTo(Client.SEND_BY_EMAIL).presses("Enter");
        client.screen().isTitled(Screen.EMAIL_CODE).hasFocusOn(code());
        keyboard.tabsTo(Client.ALWAYS).presses("Space");
        client.screen().hasPressed(Client.ALWAYS).hasFocusOn(code());
        keyboard.types(client.readsTheEmailedCode());
        arrivesInside(scripts);

        keyboard.tabsTo("Your sign-in").presses("Enter");
        client.screen().isTitled("Your sign-in");
        if (scripts == Scripts.ON) {
            client.screen().hasFocusOn(heading());
        }
        keyboard.tabsTo("Stop sending codes by email first").presses("Space");
        client.screen().says("Codes no longer come by email first.");
    }

    @WithAndWithoutScripts
    void opens_what_is_folded(Scripts scripts) {
        begin(scripts);
        password();
        client.screen().isTitled(Screen.SETUP).hasFocusOn(code());
        keyboard.presses("Shift+Tab").presses("Enter");

        assertThat(client.page().locator(".key")).isVisible();
    }

    @Test
    void is_taken_to_what_went_wrong_and_to_each_new_page() {
        begin(Scripts.ON);
        client.entersPassword("not this one");
        client.screen().hasFocusOn(client.page().locator(".summary"));
        client.pairsAnApp();
        client.entersPassword().entersCode("12");
        keyboard.presses("Enter");
        client.screen().warns("Enter all six digits.").hasFocusOn(client.page().locator(".summary"));
        keyboard.tabsTo("Enter all six digits.").presses("Enter");
        client.screen().hasFocusOn(code());

        world.server().clock().pass(Duration.ofMinutes(1));
        client.presses("Start again").signsInByEmail();
        client.screen().hasFocusOn(heading());
        client.follows("Recent Activity").screen().isTitled("Recent Activity").hasFocusOn(heading());
    }

    @Test
    void can_skip_to_the_content() {
        begin(Scripts.ON);
        client.signsInByEmail().opens("activity");
        keyboard.tabsTo("Skip to the content").presses("Enter").presses("Tab");

        assertThat(client.page().locator("main :focus")).hasCount(1);
    }

    private void begin(Scripts scripts) {
        client = world.client(CONNECT, scripts).opens();
        keyboard = new Keyboard(client.page());
    }

    private void password() {
        client.screen().isTitled(Screen.SIGN_IN).hasFocusOn(client.page().getByLabel("Client Id"));
        keyboard.types(client.account().clientId())
                .tabsTo("Password")
                .types(TestServer.PASSWORD)
                .presses("Enter");
    }

    /** With scripts on the full field has sent itself, and the new page's heading takes the focus. */
    private void arrivesInside(Scripts scripts) {
        if (scripts == Scripts.OFF) {
            keyboard.presses("Enter");
        }
        client.screen().isInside();
        if (scripts == Scripts.ON) {
            client.screen().hasFocusOn(heading());
        }
    }

    private Locator code() {
        return client.page().getByLabel(CODE);
    }

    private Locator heading() {
        return client.page().locator("main h1");
    }
}
