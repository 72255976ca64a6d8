package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, an admin at the form of a portal's settings")
class PortalsFormTest {
    private static final String EMAIL_CODE =
            "Allow Client to receive MFA code via Email if unable to use Authenticator App?";
    private static final String EMAIL_DEFAULT = "Allow Client to set this as their default?";
    private static final String FORM = "portals/-/client-connect/multi-factor";
    private static final String SHIPPED = """
            # What clients may do is decided by the board.
            multiFactor:
              method: authenticator-app   # since May
              allowEmailCode: true
              allowEmailDefault: true
            """;
    private static final String SAVED = "Saved. Clients get it within two seconds.";

    @RegisterExtension
    final World world = new World();

    private Client admin;
    private AuthenticatorApp app;

    @AfterEach
    void as_it_was() {
        written(SHIPPED);
    }

    @WithAndWithoutScripts
    @DisplayName("S1 S2 S3 finds both options on the page Multi-Factor, the second one indented under the first")
    void finds_both_options(Scripts scripts) {
        begin(scripts, SHIPPED);
        admin.follows("Portals").screen().isTitled("Portals");
        admin.follows("Client Connect").screen().isTitled("Client Connect");
        admin.follows("Multi-Factor").screen().offersHeading("Multi-Factor");

        assertThat(box(EMAIL_CODE)).isChecked();
        assertThat(box(EMAIL_DEFAULT)).isChecked();
        double first = box(EMAIL_CODE).boundingBox().x;
        assertThat(box(EMAIL_DEFAULT).boundingBox().x).isGreaterThan(first);
        assertThat(box(EMAIL_DEFAULT).boundingBox().y)
                .isGreaterThan(box(EMAIL_CODE).boundingBox().y);
    }

    @WithAndWithoutScripts
    @DisplayName("S4 can tick neither while the method is another one, and is told why")
    void can_tick_neither_with_another_method(Scripts scripts) {
        for (String method : new String[] {"none", "email-code"}) {
            begin(scripts, "multiFactor: {method: " + method + ", allowEmailCode: true}\n");
            admin.opens(FORM);
            assertThat(box(EMAIL_CODE)).isDisabled();
            assertThat(box(EMAIL_DEFAULT)).isDisabled();
            admin.screen().says("Only while the method is Authenticator App.");
        }
    }

    @WithAndWithoutScripts
    @DisplayName("S4 can tick neither at a portal for staff, and is told why")
    void can_tick_neither_for_staff(Scripts scripts) {
        begin(scripts, SHIPPED);
        admin.opens("portals/-/staff-desk/multi-factor");
        assertThat(box(EMAIL_CODE)).isDisabled();
        assertThat(box(EMAIL_DEFAULT)).isDisabled();
        admin.screen().says("Not for staff. A colleague helps whoever lost their app.");
    }

    @WithAndWithoutScripts
    @DisplayName("S4a can tick the second only while the first is ticked")
    void can_tick_the_second_only_with_the_first(Scripts scripts) {
        begin(scripts, SHIPPED);
        admin.opens(FORM);
        box(EMAIL_CODE).uncheck();
        if (scripts == Scripts.ON) {
            assertThat(box(EMAIL_DEFAULT)).isDisabled();
        }
        admin.presses("Save").screen().says(SAVED);

        assertThat(box(EMAIL_CODE)).not().isChecked();
        assertThat(box(EMAIL_DEFAULT)).isDisabled();
        admin.screen().says("Only while the option above is ticked.");
        assertThat(world.server().setting(CONNECT))
                .isEqualTo(SHIPPED.replace("allowEmailCode: true", "allowEmailCode: false"));
    }

    @ParameterizedTest(name = "S4a follows the chosen method at once: {0}")
    @ValueSource(strings = {"None", "Email Code"})
    void follows_the_method(String method) {
        begin(Scripts.ON, SHIPPED);
        admin.opens(FORM);
        admin.page().getByLabel(method).check();
        assertThat(box(EMAIL_CODE)).isDisabled();
        assertThat(box(EMAIL_DEFAULT)).isDisabled();
        admin.page()
                .getByLabel("Authenticator App", new Page.GetByLabelOptions())
                .first()
                .check();
        assertThat(box(EMAIL_CODE)).isEnabled();
        assertThat(box(EMAIL_DEFAULT)).isEnabled();
    }

    @WithAndWithoutScripts
    @DisplayName("S4b finds both off where nobody has said anything")
    void finds_both_off(Scripts scripts) {
        begin(scripts, "# nothing yet\n");
        admin.opens(FORM);
        assertThat(box(EMAIL_CODE)).not().isChecked();
        assertThat(box(EMAIL_DEFAULT)).not().isChecked();
    }

    @WithAndWithoutScripts
    @DisplayName("S2 S12 switches codes by e-mail on once what that means is understood, and off again")
    void switches_codes_by_email_on(Scripts scripts) {
        begin(scripts, "multiFactor:\n  method: authenticator-app\n");
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.screen().isTitled(Screen.SETUP).doesNotOffer(Client.SEND_BY_EMAIL);

        admin.opens(FORM);
        box(EMAIL_CODE).check();
        admin.presses("Save").screen().warns("Confirm that you understand what codes by email mean.");
        assertThat(box(EMAIL_CODE)).isChecked();
        box("I understand what this means for our clients.").check();
        admin.presses("Save").screen().says(SAVED);
        world.server().reload();
        client.presses("Start again").entersPassword().screen().offers(Client.SEND_BY_EMAIL);

        admin.opens("activity").screen().says("You saved the settings of client-connect");
        admin.opens("portals/-/client-connect/history").screen().says("multiFactor.allowEmailCode");
        newestUndo().click();
        admin.screen().says("Put back as it was before that save.");
        world.server().reload();
        client.presses("Start again").entersPassword().screen().doesNotOffer(Client.SEND_BY_EMAIL);
        assertThat(world.server().setting(CONNECT)).isEqualTo("multiFactor:\n  method: authenticator-app\n");
    }

    @WithAndWithoutScripts
    void is_told_when_the_file_was_changed_meanwhile_and_saves_over_what_is_there_now(Scripts scripts) {
        begin(scripts, SHIPPED);
        admin.opens(FORM);
        world.server().setting(CONNECT, SHIPPED + "# by hand\n");
        box(EMAIL_DEFAULT).uncheck();
        admin.presses("Save")
                .screen()
                .warns("Somebody else has changed this file since you opened the page.")
                .says("+ # by hand");
        assertThat(world.server().setting(CONNECT)).isEqualTo(SHIPPED + "# by hand\n");

        admin.presses("Save").screen().says(SAVED);
        assertThat(world.server().setting(CONNECT))
                .isEqualTo(SHIPPED.replace("allowEmailDefault: true", "allowEmailDefault: false") + "# by hand\n");
    }

    @WithAndWithoutScripts
    void sees_what_a_client_would_see_before_saving_even_by_the_key_enter(Scripts scripts) {
        begin(scripts, SHIPPED);
        String address = world.client(CONNECT, scripts).address();
        admin.opens(FORM);
        box(EMAIL_CODE).uncheck();
        Locator who = admin.page().getByLabel("Client Id, Web User Id or email address");
        who.fill(address);
        who.press("Enter");
        admin.screen()
                .says("As it is saved")
                .says("A code by email can be had.")
                .says("As the form above says, which is not saved")
                .says("No code by email: The portal’s option for it is off.");
        assertThat(box(EMAIL_CODE)).not().isChecked();
        assertThat(world.server().setting(CONNECT)).isEqualTo(SHIPPED);

        who.fill("nobody");
        admin.presses("Show").screen().warns("No client has that.");
        assertThat(box(EMAIL_CODE)).not().isChecked();
        admin.presses("Save").screen().says(SAVED);
        assertThat(world.server().setting(CONNECT)).contains("allowEmailCode: false");
    }

    @WithAndWithoutScripts
    void decides_what_clients_sign_in_with(Scripts scripts) {
        begin(scripts, SHIPPED);
        admin.opens("portals/-/client-connect/security");
        admin.page().locator("#identifier-client-id").check();
        admin.presses("Save").screen().says(SAVED);
        assertThat(world.server().setting(CONNECT)).isEqualTo(SHIPPED + "\nsignIn:\n  identifier: client-id\n");
    }

    @ParameterizedTest(name = "every page of a portal, light and dark, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void can_see_read_and_touch_everything(int width) {
        begin(Scripts.ON, width, SHIPPED);
        Inspection inspection = new Inspection(admin.page(), "portals " + width);
        for (String path : new String[] {
            "",
            "/-/client-connect",
            "/-/client-connect/security",
            "/-/client-connect/branding",
            "/-/client-connect/history"
        }) {
            admin.opens("portals" + path);
            inspection.of("1 portals" + path.replace('/', ' '));
        }
        written("multiFactor:\n  method: authenticator-app\n");
        admin.opens(FORM);
        inspection.of("2 off");
        box(EMAIL_CODE).check();
        admin.presses("Save");
        admin.screen().warns("Confirm that you understand");
        inspection.of("3 not understood");
        admin.page()
                .getByLabel("Client Id, Web User Id or email address")
                .fill(world.client(CONNECT, Scripts.ON).address());
        admin.presses("Show").screen().says("As it is saved");
        inspection.of("4 what a client would see");
        assertThat(inspection.findings()).isEmpty();
    }

    private void begin(Scripts scripts, String settings) {
        begin(scripts, World.DESK, settings);
    }

    private void begin(Scripts scripts, int width, String settings) {
        written(settings);
        admin = world.member(Role.ADMIN, scripts, width);
        app = admin.pairsAnApp();
        admin.opens().entersPassword().entersCodeOf(app).screen().isInside();
    }

    private void written(String settings) {
        TestServer server = world.server();
        server.setting(CONNECT, settings);
        server.reload();
    }

    private Locator newestUndo() {
        return admin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put back what was there before"))
                .first();
    }

    private Locator box(String caption) {
        return admin.page().getByLabel(caption, new Page.GetByLabelOptions().setExact(true));
    }
}
