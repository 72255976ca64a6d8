package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, a new password")
class NewPasswordJourneyTest {
    private static final String TITLE = "Choose a new password";
    private static final String SAVE = "Save and go on";
    private static final String CHOSEN = "seven wet badgers";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("P9 is asked for after the code, refused with what would help, and then leads inside")
    void on_the_way_in(Scripts scripts) {
        Client client = atTheStep(CONNECT, scripts, World.DESK);
        client.screen().says("at least 8 characters").says("Spaces count.");
        chooses(client, "badgers").screen().isTitled(TITLE).warns("It needs at least 8 characters.");
        chooses(client, "Password2026!").screen().isTitled(TITLE).warns("passwords that people guess first");
        chooses(client, TestServer.PASSWORD).screen().isTitled(TITLE).warns("the password you have now");
        chooses(client, CHOSEN).screen().isInside();

        client.opens("activity").screen().says("You changed your password");
        client.signsOut().entersPassword(CHOSEN).screen().isTitled(Screen.APP_CODE);
    }

    @WithAndWithoutScripts
    @DisplayName("P9 is asked for by a portal's own sign-in form as well")
    void with_an_own_form(Scripts scripts) {
        Client client = atTheStep(LEGACY, scripts, World.DESK);
        client.screen().says("at least 8 characters");
        chooses(client, "badgers").screen().isTitled(TITLE).warns("It needs at least 8 characters.");
        chooses(client, CHOSEN).screen().isTitled("Welcome to Legacy Connect");
    }

    @WithAndWithoutScripts
    @DisplayName("is asked for in German of who reads it")
    void in_German(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().presses("Deutsch");
        client.screen().isTitled("Anmelden");
        AuthenticatorApp app = client.pairsAnApp();
        world.server().demandNewPassword(client.account());
        client.page().getByLabel("Kundennummer").fill(client.account().clientId());
        client.page()
                .getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true))
                .fill(TestServer.PASSWORD);
        client.presses("Anmelden").screen().isTitled("Bestätigen Sie, dass Sie es sind");
        world.server().clock().pass(Duration.ofSeconds(30));
        Locator code = client.page().getByLabel("Sechsstelliger Code");
        code.fill(app.codeAt(world.server().clock().instant()));
        if (scripts == Scripts.OFF) {
            code.press("Enter");
        }
        client.screen().isTitled("Wählen Sie ein neues Passwort").says("mindestens 8 Zeichen");
        client.page().getByLabel("Neues Passwort").fill("Passwort2026!");
        client.presses("Speichern und weiter").screen().warns("die als Erstes erraten werden");
        client.page().getByLabel("Neues Passwort").fill(CHOSEN);
        client.presses("Speichern und weiter").screen().isTitled("Guten Tag, Test Client");
    }

    @Test
    @DisplayName("6.2.7 can be pasted and kept by a password manager, and be shown")
    void is_friendly_to_password_managers() {
        Client client = atTheStep(CONNECT, Scripts.ON, World.DESK);
        Locator field = field(client);
        assertThat(field).hasAttribute("autocomplete", "new-password");
        assertThat(field).hasAttribute("type", "password");
        assertThat(client.page().locator("input[autocomplete=username]"))
                .hasValue(client.account().clientId());
        field.fill(CHOSEN);
        client.presses("Show password");
        assertThat(field).hasAttribute("type", "text");
        client.presses(SAVE).screen().isInside();
    }

    @Test
    @DisplayName("is measured while it is typed: in words, by its length, and spoken when the typing pauses")
    void is_measured() {
        Client client = atTheStep(CONNECT, Scripts.ON, World.DESK);
        Locator shown = client.page().locator(".meter-words");
        Locator spoken = client.page().locator("password-meter [role=status].unseen");
        field(client).fill("seven");
        assertThat(shown).hasText("Characters still to go – 3.");
        assertThat(spoken).hasText("Characters still to go – 3.");
        field(client).fill("aaaaaaaaaa");
        assertThat(shown).containsText("it repeats itself");
        field(client).fill("seven wet");
        assertThat(shown).containsText("Another word would make it safer");
        field(client).fill("seven wet badgers dancing");
        assertThat(shown).hasText("A good length.");
        assertThat(spoken).hasText("A good length.");
        field(client).fill("");
        assertThat(shown).hasText("");
    }

    @Test
    @DisplayName("is chosen without a mouse, and the field has the focus at once")
    void by_keyboard() {
        Client client = atTheStep(CONNECT, Scripts.ON, World.DESK);
        assertThat(field(client)).isFocused();
        new Keyboard(client.page())
                .types("badgers")
                .tabsTo("Show password")
                .tabsTo(SAVE)
                .presses("Enter");
        client.screen().warns("It needs at least 8 characters.");
        new Keyboard(client.page()).tabsTo("New password").types(CHOSEN).presses("Enter");
        client.screen().isInside();
    }

    @WithAndWithoutScripts
    @DisplayName("6.2.3 is chosen under \"Your sign-in\", where the present one is asked for, and other windows end")
    void of_ones_own(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        Client elsewhere = world.elsewhere(client, scripts);
        elsewhere.opens().entersPassword().entersCodeOf(app).screen().isInside();
        client.opens().entersPassword().entersCodeOf(app).screen().isInside();
        client.opens("security").screen().isTitled("Your sign-in");

        changes(client, "not this one", CHOSEN).screen().warns("That isn’t your password.");
        changes(client, TestServer.PASSWORD, "Password2026!").screen().warns("passwords that people guess first");
        changes(client, TestServer.PASSWORD, CHOSEN).screen().says("Your password is changed.");
        elsewhere.opens("security").screen().isTitled(Screen.SIGN_IN);
        client.opens("activity").screen().says("You changed your password");
    }

    @Test
    @DisplayName("3.3 is not chosen after a code by e-mail while an app is paired; the page says what to do instead")
    void not_by_email() {
        Client client = world.client(CONNECT, Scripts.ON);
        client.pairsAnApp();
        client.signsInByEmail();
        client.opens("security")
                .screen()
                .says("sign in with your authenticator app")
                .doesNotOffer("Change my password");
    }

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    @DisplayName("is asked for on pages that can be seen, read and touched:")
    void can_be_used_by_everybody(int width) {
        Client client = atTheStep(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "new password " + width);
        inspection.of("01 asked for");
        field(client).fill("seven");
        inspection.of("02 too short");
        field(client).fill("seven wet badgers dancing");
        inspection.of("03 long");
        chooses(client, "badgers").screen().warns("It needs at least 8 characters.");
        inspection.of("04 refused");
        chooses(client, CHOSEN).screen().isInside();
        client.opens("security").screen().isTitled("Your sign-in");
        inspection.of("05 your sign-in");
        changes(client, "not this one", CHOSEN).screen().warns("That isn’t your password.");
        inspection.of("06 your sign-in, wrong");
        changes(client, CHOSEN, "eight wet badgers").screen().says("Your password is changed.");
        inspection.of("07 your sign-in, changed");

        Client legacy = atTheStep(LEGACY, Scripts.ON, width);
        Inspection second = new Inspection(legacy.page(), "new password legacy " + width);
        second.of("01 asked for");
        assertThat(inspection.findings()).isEmpty();
        assertThat(second.findings()).isEmpty();
    }

    private Client atTheStep(PortalId portal, Scripts scripts, int width) {
        Client client = world.client(portal, scripts, width);
        AuthenticatorApp app = client.pairsAnApp();
        world.server().demandNewPassword(client.account());
        client.opens().entersPassword().entersCodeOf(app).screen().isTitled(TITLE);
        return client;
    }

    private static Client chooses(Client client, String password) {
        field(client).fill(password);
        return client.presses(SAVE);
    }

    private static Client changes(Client client, String current, String wanted) {
        client.page().getByLabel("Your password now").fill(current);
        field(client).fill(wanted);
        return client.presses("Change my password");
    }

    private static Locator field(Client client) {
        return client.page().getByLabel("New password");
    }
}
