package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
@DisplayName("At the desk, a member of staff")
class ClientsAtTheDeskTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    void finds_a_client_and_signs_them_out_on_their_open_page(Scripts scripts) {
        Client client = world.client(CONNECT, Scripts.ON);
        client.signsInByEmail().opens("activity").screen().isTitled("Recent Activity");
        Member support = world.atTheDesk(Role.SUPPORT, scripts, World.DESK).signsIn();

        support.follows("Clients").screen().isTitled("Clients");
        support.looksFor(client.address()).follows("Test Client").screen().isTitled("Test Client");
        support.screen().says("Confirmed by a code").says("Client Connect");
        support.does(support.deed("Sign the client out"), "Phoned, lost the phone");

        support.screen()
                .isTitled("Test Client")
                .says("Every session has ended.")
                .says("Phoned, lost the phone");
        client.screen().isTitled(Screen.SIGN_IN);
    }

    @WithAndWithoutScripts
    void confirms_with_the_app_before_closing_an_account_and_types_nothing_twice(Scripts scripts) {
        Account client = somebody("Closing Time");
        Member admin = world.atTheDesk(Role.ADMIN, scripts, World.DESK).signsIn();
        world.server().clock().pass(Duration.ofMinutes(6));
        admin.opens("clients/-/" + client.id());
        admin.does(admin.deed("Close this account"), "Moved abroad").confirms();
        if (scripts == Scripts.OFF) {
            admin.presses("Confirm and go on");
        }
        admin.screen().isTitled("Closing Time").says("The account was closed.").says("Moved abroad");
        admin.does(admin.deed("Open this account again"), "Came back");
        admin.screen().says("The account is open again.");
    }

    @WithAndWithoutScripts
    void is_taken_to_what_must_be_corrected(Scripts scripts) {
        Account client = somebody("Mis Typed");
        Member support = world.atTheDesk(Role.SUPPORT, scripts, World.DESK).signsIn();
        support.opens("clients/-/" + client.id());
        Locator details = support.deed("Correct name, email or phone");
        details.getByLabel("Email address").fill("nobody");
        details.getByLabel("Phone").fill("021 555 019");
        details.locator("form").evaluate("form => form.noValidate = true");
        support.does(details, "Reads it out");

        support.screen().warns("That isn’t a whole email address.");
        Locator again = support.deed("Correct name, email or phone");
        assertThat(again.getByLabel("Phone")).hasValue("021 555 019");
        again.getByLabel("Email address").fill("reads@example.org");
        support.does(again, "Reads it out");
        support.screen().says("Codes go to the new address from now on").says("reads@example.org");
    }

    @Test
    void finds_somebody_by_keyboard_alone() {
        String name = "Kb" + UUID.randomUUID().toString().substring(0, 6);
        somebody(name + " One");
        Account second = somebody(name + " Two");
        Member support = world.atTheDesk(Role.SUPPORT, Scripts.ON, World.DESK).signsIn();
        Keyboard keyboard = new Keyboard(support.page());
        support.follows("Clients").screen().isTitled("Clients").hasFocusOn(search(support));
        support.page().locator("main h1").focus();

        keyboard.presses("/").types(name).presses("Enter");
        assertThat(support.page().locator("[data-result]")).hasCount(2);
        support.screen().hasFocusOn(support.page().locator("[data-results]"));
        keyboard.presses("ArrowDown").presses("ArrowDown").presses("ArrowDown");
        support.screen().hasFocusOn(result(support, name + " Two"));
        keyboard.presses("ArrowUp").presses("ArrowUp");
        support.screen().hasFocusOn(search(support));
        keyboard.presses("ArrowDown").presses("ArrowDown").presses("Enter");

        support.screen().isTitled(second.name());
        keyboard.presses("/");
        support.screen().hasFocusOn(search(support));
    }

    @ParameterizedTest(name = "sees every page, light and dark, {0} wide, in {1}")
    @CsvSource({World.PHONE + ", en", World.DESK + ", en", World.PHONE + ", de", World.DESK + ", de"})
    void sees(int width, String language) {
        Client client = world.client(CONNECT, Scripts.ON);
        client.pairsAnApp();
        client.signsInByEmail();
        Member admin = world.atTheDesk(Role.ADMIN, Scripts.ON, width).signsIn();
        if (language.equals("de")) {
            admin.opens("security").presses("Deutsch");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "de");
        }
        Inspection inspection = new Inspection(admin.page(), "desk " + language + " " + width);
        admin.opens("clients");
        inspection.of("30 clients");
        admin.looksFor(client.account().clientId());
        assertThat(admin.page().locator("[data-result]")).hasCount(1);
        inspection.of("31 found");
        admin.looksFor("nobody at all");
        assertThat(admin.page().locator(".empty")).isVisible();
        inspection.of("32 nobody found");
        admin.opens("clients/-/" + client.account().id());
        inspection.of("33 client");
        admin.page().locator("details.deed:not([open]) > summary").first().waitFor();
        for (Locator deed : admin.page().locator("details.deed > summary").all()) {
            deed.click();
        }
        inspection.of("34 client, all that can be done");
        admin.page().locator("details.deed form button").first().click();
        assertThat(admin.page().getByRole(AriaRole.ALERT)).isVisible();
        inspection.of("35 client, a mistake");
        admin.opens("clients/-/" + client.account().id() + "/activity");
        inspection.of("36 activity");
        assertThat(inspection.findings()).isEmpty();
    }

    private Account somebody(String name) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return world.server().client("S" + id, Optional.empty(), name, id + "@clients.example.co.nz");
    }

    private static Locator search(Member member) {
        return member.page().getByRole(AriaRole.SEARCHBOX);
    }

    private static Locator result(Member member, String name) {
        return member.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
