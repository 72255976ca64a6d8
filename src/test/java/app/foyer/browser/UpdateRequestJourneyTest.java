package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import app.foyer.world.Awaiting;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
@DisplayName("P11 In two browsers, a client who asks for a change and staff who decide")
class UpdateRequestJourneyTest {
    @RegisterExtension
    final World world = new World();

    private final String fresh = "new" + UUID.randomUUID() + "@example.org";

    @WithAndWithoutScripts
    @DisplayName("agree on a new e-mail address once a code from there was entered, and both see it")
    void a_new_address(Scripts scripts) {
        Client client = atDetails(scripts, World.DESK);
        Member approver = world.atTheDesk(Role.APPROVER, scripts, World.DESK).signsIn();
        fill(client, "Change my email address", "nobody");
        client.page().locator("details[open] form").evaluate("form => form.noValidate = true");
        client.presses("Ask for this change").screen().warns("That isn’t a whole email address.");
        client.page().locator("#change-email").fill(fresh);
        client.presses("Ask for this change").screen().says("We’ve sent a code to the new address.");
        client.entersCode(world.server().mailbox().codeFor(fresh));
        client.screen().says("That’s confirmed.").says("Our staff are looking at it.");

        approver.follows("Requests").screen().isTitled("Requests");
        Locator waiting = approver.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(client.account().clientId()));
        assertThat(waiting).containsText("Confirmed by a code");
        waiting.getByRole(AriaRole.LINK).click();
        approver.screen().isTitled("Email address").says(client.address()).says(fresh);
        approver.does(approver.deed("Approve"), "Confirmed from there");
        approver.screen().says("Approved.").says(approver.account().name());

        client.opens("details").screen().says(fresh).says("Changed").saysNothingOf("Confirmed from there");
        client.opens("activity").screen().says("We made the change that you asked for");
        Awaiting.until(
                () -> world.server().mailbox().to(client.address()).stream()
                        .anyMatch(mail -> mail.hasHeader("Subject: Your email address for Client Connect")),
                "the notice to the old address");
    }

    @WithAndWithoutScripts
    @DisplayName("do not, when staff say no and why, or when the client withdraws it")
    void said_no(Scripts scripts) {
        Client client = atDetails(scripts, World.DESK);
        fill(client, "Change my name", "Sam Other");
        client.presses("Ask for this change").screen().says("We’ve got it.");
        Member approver = world.atTheDesk(Role.APPROVER, scripts, World.DESK).signsIn();
        approver.opens("requests");
        approver.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(client.account().clientId()))
                .getByRole(AriaRole.LINK)
                .click();
        approver.screen().isTitled("Name");
        Locator reject = approver.deed("Reject");
        reject.getByRole(AriaRole.BUTTON).click();
        approver.screen().warns("Write to the client why not.");
        Locator again = approver.deed("Reject");
        again.getByLabel("What shall the client read?").fill("Please send us a copy of your passport.");
        again.getByRole(AriaRole.BUTTON).click();
        approver.screen().says("Rejected.");

        client.opens("details").screen().says("Please send us a copy of your passport.");
        fill(client, "Change my postal address", "1 Queen Street\nAuckland");
        client.presses("Ask for this change").screen().says("We’ve got it.").says("Auckland");
        client.presses("Withdraw this").screen().says("That’s withdrawn.").says("Withdrawn by you");
    }

    @ParameterizedTest(name = "can see, read and touch everything, {0} wide, in {1}")
    @CsvSource({World.PHONE + ", en", World.DESK + ", en", World.PHONE + ", de", World.DESK + ", de"})
    void everything(int width, String language) {
        Client client = atDetails(Scripts.ON, width);
        Member admin = world.atTheDesk(Role.ADMIN, Scripts.ON, width).signsIn();
        if (language.equals("de")) {
            client.presses("Deutsch").screen().isTitled("Meine Daten");
            admin.opens("security").presses("Deutsch");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "de");
        }
        Inspection inspection = new Inspection(client.page(), "requests " + language + " " + width);
        openAll(client);
        inspection.of("50 my details, all that can be asked for");
        client.page().locator("#change-phone").fill("call me");
        submit(client, "#change-phone");
        assertThat(client.page().getByRole(AriaRole.ALERT)).isVisible();
        inspection.of("51 my details, a mistake");
        client.page().locator("#change-phone").fill("021 555 019");
        submit(client, "#change-phone");
        assertThat(client.page().locator(".flash")).isVisible();
        openAll(client);
        client.page().locator("#change-email").fill(fresh);
        submit(client, "#change-email");
        assertThat(client.page().locator("#code")).isVisible();
        inspection.of("52 my details, one to be confirmed");

        Inspection atDesk = new Inspection(admin.page(), "requests " + language + " " + width);
        admin.opens("requests");
        atDesk.of("53 requests");
        admin.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(client.account().clientId()))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(admin.page().locator("details.deed")).hasCount(2);
        for (Locator deed : admin.page().locator("details.deed > summary").all()) {
            deed.click();
        }
        atDesk.of("54 a request");
        admin.page().locator("details.deed form button").last().click();
        assertThat(admin.page().getByRole(AriaRole.ALERT)).isVisible();
        atDesk.of("55 a request, a mistake");
        admin.page().locator("#reject-answer").fill("No.");
        admin.page().locator("details.deed form button").last().click();
        assertThat(admin.page().locator(".flash")).isVisible();
        atDesk.of("56 a request, decided");
        client.opens("details");
        inspection.of("57 my details, what became of it");
        assertThat(inspection.findings()).isEmpty();
        assertThat(atDesk.findings()).isEmpty();
    }

    private Client atDetails(Scripts scripts, int width) {
        Client client = world.client(CONNECT, scripts, width);
        var app = client.pairsAnApp();
        client.opens().entersPassword().entersCodeOf(app).screen().isInside();
        client.opens("details").screen().isTitled("My Details");
        return client;
    }

    /** Opens what is folded under a heading, and fills in its only field. */
    private static void fill(Client client, String change, String value) {
        Locator deed = Settled.page(client.page())
                .locator("details.deed")
                .filter(new Locator.FilterOptions()
                        .setHas(client.page()
                                .locator("summary")
                                .filter(new Locator.FilterOptions().setHasText(change))));
        deed.locator("summary").click();
        deed.locator("[name=value]").fill(value);
    }

    private static void openAll(Client client) {
        Locator closed = Settled.page(client.page()).locator("details.deed:not([open]) > summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
    }

    private static void submit(Client client, String field) {
        Locator form = client.page()
                .locator("form")
                .filter(new Locator.FilterOptions().setHas(client.page().locator(field)));
        form.evaluate("form => form.noValidate = true");
        form.getByRole(AriaRole.BUTTON).click();
    }
}
