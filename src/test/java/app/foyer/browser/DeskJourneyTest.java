package app.foyer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, an admin at the staff desk")
class DeskJourneyTest {
    private static final Duration SINCE_THE_CODE = Duration.ofMinutes(6);
    private static final String CONFIRM = "Confirm it’s you";

    @RegisterExtension
    final World world = new World();

    private Client admin;
    private AuthenticatorApp app;
    private Client colleague;

    @WithAndWithoutScripts
    void gives_a_colleague_another_role_and_then_closes_the_account(Scripts scripts) {
        begin(scripts, World.DESK);
        admin.follows("Staff").screen().isTitled("Staff").says(colleague.address());
        admin.follows(colleague.account().name())
                .screen()
                .isTitled(colleague.account().name());
        opens("Change the role");
        field("role-role-approver").check();
        admin.presses("Change the role").screen().isTitled(CONFIRM).says("Nothing has been changed yet.");
        admin.entersCode(app.wrongCodeAt(world.server().clock().instant()))
                .screen()
                .warns("That code isn’t right.");
        admin.entersCodeOf(app).screen().warns("Say why, in a few words.");
        PlaywrightAssertions.assertThat(field("role-role-approver")).isChecked();
        field("role-reason").fill("Sam decides, too");
        admin.presses("Change the role").screen().says("The role was changed.").says("Approver");

        opens("Close this account");
        field("close-reason").fill("Sam has left");
        admin.presses("Close the account").screen().says("The account was closed");
        opens("Open this account again");
        admin.screen().offers("Open the account");
        colleague.opens("activity").screen().isTitled(Screen.SIGN_IN);
    }

    @WithAndWithoutScripts
    void is_alone_in_finding_the_staff(Scripts scripts) {
        begin(scripts, World.DESK);
        colleague.screen().doesNotOfferLink("Staff");
        colleague.opens("staff").screen().isTitled("You can’t do that here").seesNowhere(admin.address());
    }

    @WithAndWithoutScripts
    void changes_a_role_by_keyboard_alone(Scripts scripts) {
        begin(scripts, World.DESK);
        Keyboard keyboard = new Keyboard(admin.page());
        admin.opens("staff/-/" + colleague.account().id())
                .screen()
                .isTitled(colleague.account().name());
        keyboard.tabsTo("Change the role").presses("Enter");
        PlaywrightAssertions.assertThat(field("role-reason")).isVisible();
        keyboard.presses("Tab").presses("ArrowDown").tabsTo("Why?").types("By keyboard");
        keyboard.tabsTo("Change the role").presses("Enter");
        admin.screen().isTitled(CONFIRM).hasFocusOn(admin.page().getByLabel("6-digit code"));
        world.server().clock().pass(Duration.ofSeconds(30));
        keyboard.types(app.codeAt(world.server().clock().instant()));
        if (scripts == Scripts.OFF) {
            keyboard.presses("Enter");
        }
        admin.screen().says("The role was changed.").says("Approver");
        if (scripts == Scripts.ON) {
            admin.screen().hasFocusOn(admin.page().locator(".flash"));
        }
    }

    @ParameterizedTest(name = "every page of staff, light and dark, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void can_see_read_and_touch_everything(int width) {
        begin(Scripts.ON, width);
        Inspection inspection = new Inspection(admin.page(), "desk " + width);
        Screen screen = admin.screen();
        inspection.of("01 home");
        admin.opens("staff").screen().isTitled("Staff");
        inspection.of("02 staff");
        admin.opens("staff/-/" + colleague.account().id());
        screen.isTitled(colleague.account().name());
        inspection.of("03 one of them");
        opens("Change the role");
        inspection.of("04 a form");
        admin.presses("Change the role");
        screen.isTitled(CONFIRM);
        inspection.of("05 confirm");
        admin.entersCode(app.wrongCodeAt(world.server().clock().instant()));
        screen.warns("That code isn’t right.");
        inspection.of("06 wrong code");
        admin.entersCodeOf(app);
        screen.warns("Say why, in a few words.");
        inspection.of("07 a mistake");
        field("role-reason").fill("To be looked at");
        admin.presses("Change the role");
        screen.says("The role was changed.");
        inspection.of("08 done");
        admin.opens("staff/-/" + admin.account().id());
        screen.says("This is your own account.");
        inspection.of("09 their own");
        colleague.opens("staff").screen().isTitled("You can’t do that here");
        admin.opens("staff");
        opens("Invite a colleague");
        inspection.of("10 an invitation");
        field("invite-name").fill("Bea Colleague");
        field("invite-email").fill(UUID.randomUUID() + "@lender.example");
        field("invite-reason").fill("Joins the team");
        admin.presses("Send the invitation");
        screen.isTitled("Bea Colleague").says("We’ve mailed the link.").says("Invited, until");
        inspection.of("11 invited");
        admin.opens("staff").screen().says("Invited, until");
        inspection.of("12 invited, among the others");
        assertThat(inspection.findings()).isEmpty();
    }

    @WithAndWithoutScripts
    void may_read_all_of_it_in_German(Scripts scripts) {
        begin(scripts, World.PHONE);
        admin.opens("security").presses("Deutsch").screen().isTitled("Ihre Anmeldung");
        admin.opens("staff/-/" + colleague.account().id())
                .screen()
                .isTitled(colleague.account().name())
                .saysNothingOf("Role");
        PlaywrightAssertions.assertThat(admin.page().locator("html")).hasAttribute("lang", "de");
    }

    /** Both are signed in, and the admin's code was given too long ago for what is grave. */
    private void begin(Scripts scripts, int width) {
        colleague = world.member(Role.SUPPORT, scripts, World.DESK);
        signsIn(colleague, colleague.pairsAnApp());
        admin = world.member(Role.ADMIN, scripts, width);
        app = admin.pairsAnApp();
        signsIn(admin, app);
        world.server().clock().pass(SINCE_THE_CODE);
    }

    private static void signsIn(Client member, AuthenticatorApp app) {
        member.opens().entersPassword().entersCodeOf(app).screen().isInside();
    }

    /** What is folded under a heading of its own. */
    private void opens(String summary) {
        admin.page()
                .locator("summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }

    private Locator field(String id) {
        return admin.page().locator("#" + id);
    }
}
