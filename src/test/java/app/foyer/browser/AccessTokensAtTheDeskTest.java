package app.foyer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
@DisplayName("For a program, an admin")
class AccessTokensAtTheDeskTest {
    private static final String CREATE = "Create an access token";
    private static final Pattern SECRET = Pattern.compile("foyer_[A-Za-z0-9_-]{43}");

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    void creates_a_token_that_is_shown_once_and_revokes_it(Scripts scripts) {
        Member admin = world.atTheDesk(Role.ADMIN, scripts, World.DESK).signsIn();
        admin.follows("Access Tokens").screen().isTitled("Access Tokens");

        admin.does(filledIn(admin), "For calls");
        assertThat(admin.page().locator(".told-token")).hasText(SECRET);
        admin.screen().says("The token for Phone system");

        admin.page().locator("main table a").first().click();
        admin.screen().isTitled("Phone system").says("Create emergency codes");
        assertThat(admin.page().locator("main")).not().containsText(SECRET);
        admin.does(admin.deed("Revoke this token"), "No longer used");
        admin.screen().says("The token was revoked.").says("Revoked");
    }

    @WithAndWithoutScripts
    void is_taken_to_what_must_be_corrected_and_types_nothing_twice(Scripts scripts) {
        Member admin = world.atTheDesk(Role.ADMIN, scripts, World.DESK).signsIn();
        admin.opens("tokens");
        Locator form = admin.deed(CREATE);
        form.getByLabel("What is it for?").fill("Phone system");
        admin.does(form, "For calls");

        admin.screen().warns("Choose what the program may do.");
        Locator again = admin.deed(CREATE);
        assertThat(again.getByLabel("What is it for?")).hasValue("Phone system");
        again.getByLabel("Help clients get in").check();
        admin.does(again, "For calls");
        admin.screen().says("The token for Phone system");
    }

    @ParameterizedTest(name = "sees every page, light and dark, {0} wide, in {1}")
    @CsvSource({World.PHONE + ", en", World.DESK + ", en", World.PHONE + ", de", World.DESK + ", de"})
    void sees(int width, String language) {
        Member admin = world.atTheDesk(Role.ADMIN, Scripts.ON, width).signsIn();
        admin.opens("tokens");
        admin.does(filledIn(admin), "For calls");
        assertThat(admin.page().locator(".told-token")).isVisible();
        if (language.equals("de")) {
            admin.opens("security").presses("Deutsch");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "de");
        }
        Inspection inspection = new Inspection(admin.page(), "tokens " + language + " " + width);
        admin.opens("tokens");
        inspection.of("40 tokens");
        admin.page().locator(".more > summary").click();
        assertThat(admin.page().locator(".more > ul")).isVisible();
        inspection.of("43 more of the menu");
        admin.page().locator(".more > summary").click();
        admin.page().locator("details.deed > summary").first().click();
        inspection.of("41 a new token");
        admin.page().locator("main table a").first().click();
        assertThat(admin.page().locator("dl.facts")).isVisible();
        inspection.of("42 token");
        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void opens_and_leaves_what_the_menu_has_no_place_for_by_keyboard_alone() {
        Member admin = world.atTheDesk(Role.ADMIN, Scripts.ON, World.DESK).signsIn();
        Keyboard keyboard = new Keyboard(admin.page());
        Locator more = admin.page().locator(".more > summary");
        Locator link = admin.page().locator(".more a").first();
        more.focus();
        keyboard.presses("Enter");
        assertThat(link).isVisible();
        keyboard.presses("Escape");
        assertThat(link).isHidden();
        admin.screen().hasFocusOn(more);
        keyboard.presses("Enter").presses("Tab");
        admin.screen().hasFocusOn(link);
        keyboard.presses("Enter");
        assertThat(admin.page().locator(".more-here")).isVisible();
        assertThat(admin.page().locator(".more a").first()).isHidden();
    }

    private static Locator filledIn(Member admin) {
        Locator form = admin.deed(CREATE);
        form.getByLabel("What is it for?").fill("Phone system");
        form.getByLabel("Find clients and read what is known of them").check();
        form.getByLabel("Create emergency codes").check();
        return form;
    }
}
