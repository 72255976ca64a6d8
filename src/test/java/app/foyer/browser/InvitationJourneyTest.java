package app.foyer.browser;

import static app.foyer.launch.TestServer.DESK;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.launch.AdminInviting;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, somebody who was invited to the staff")
class InvitationJourneyTest {
    private static final String TITLE = "Choose your password";
    private static final String SAVE = "Save and go on";
    private static final String CHOSEN = "seven wet badgers";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("6.4.1 chooses a password, signs in with it, pairs the app and is at the desk")
    void comes_in(Scripts scripts) throws Exception {
        String email = UUID.randomUUID() + "@lender.example";
        Client client = invited(new AdminInviting(world.server()), email, scripts, World.DESK);
        client.page().getByLabel("New password").fill("badgers");
        client.presses(SAVE).screen().isTitled(TITLE).warns("It needs at least 8 characters.");
        client.page().getByLabel("New password").fill(CHOSEN);
        client.presses(SAVE).screen().isTitled(Screen.SIGN_IN).says("Your password is set.");

        client.page().locator("#identifier").fill(email);
        client.page().locator("#password").fill(CHOSEN);
        client.presses("Sign in").screen().isTitled(Screen.SETUP);
        client.scansAndEntersCode().screen().isInside();
        client.opens("staff").screen().says(email);
    }

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    @DisplayName("sees pages that can be seen, read and touched:")
    void can_be_used_by_everybody(int width) throws Exception {
        AdminInviting inviting = new AdminInviting(world.server());
        Client client = invited(inviting, UUID.randomUUID() + "@lender.example", Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "invitation " + width);
        inspection.of("01 asked for");
        assertThat(client.page().getByLabel("New password")).isFocused();
        client.page().getByLabel("New password").fill(CHOSEN);
        client.presses(SAVE).screen().isTitled(Screen.SIGN_IN);
        inspection.of("02 chosen");
        client.opens(inviting.link()).screen().isTitled("This link no longer works");
        inspection.of("03 over");
        assertThat(inspection.findings()).isEmpty();
    }

    private Client invited(AdminInviting inviting, String email, Scripts scripts, int width) throws Exception {
        inviting.admin(email);
        Client client = world.client(DESK, scripts, width);
        client.opens(inviting.link()).screen().isTitled(TITLE).says(email);
        return client;
    }
}
