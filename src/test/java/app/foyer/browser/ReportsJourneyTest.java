package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
@DisplayName("In a browser, an admin with reports")
class ReportsJourneyTest {
    @RegisterExtension
    final World world = new World();

    /** Something of everything on every day, as many sign-ins make it. */
    private void much() {
        world.server()
                .postgres()
                .execute(
                        "insert into activity (id, at, portal_id, event, facts, address, browser)"
                                + " select gen_random_uuid(), timestamptz '"
                                + world.server().clock().instant() + "' - day * interval '1 day',"
                                + " 'client-connect', event, facts::jsonb, '', '' from generate_series(0, 89) day, (values"
                                + " ('signed-in', '{\"method\": \"authenticator-app\"}', 5), ('signed-in', '{\"method\": \"email-code\"}', 3),"
                                + " ('signed-in', '{\"method\": \"emergency-code\"}', 9), ('signed-in', '{\"method\": \"password\"}', 4),"
                                + " ('code-sent', '{\"method\": \"email-code\"}', 2), ('code-not-delivered', '{}', 11),"
                                + " ('sign-in-paused', '{\"where\": \"here\", \"until\": \"2026-01-01T00:00:00Z\"}', 7),"
                                + " ('sign-in-paused', '{\"where\": \"anywhere\", \"until\": \"2026-01-01T00:00:00Z\"}', 13))"
                                + " kinds (event, facts, every), generate_series(1, 6) times where (day * 7 + times * 3) % every = 0");
    }

    @WithAndWithoutScripts
    @DisplayName("sees how clients sign in, finds who has nothing set up, and takes that away as a file")
    void looks_and_takes(Scripts scripts) throws IOException {
        Client client = world.client(CONNECT, scripts, World.DESK);
        var app = client.pairsAnApp();
        client.opens().entersPassword().entersCodeOf(app).screen().isInside();
        Member admin = world.atTheDesk(Role.ADMIN, scripts, World.DESK).signsIn();
        admin.opens("reports").screen().isTitled("Reports").says("Sign-ins").says("Code from the app");
        Locator signIns = admin.page().locator("section.chart").first();
        assertThat(signIns.getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", Pattern.compile("Code from the app: [1-9]"));
        signIns.locator("summary").click();
        assertThat(signIns.getByRole(AriaRole.ROW)).hasCount(31);
        admin.follows("7 days").screen().says("Sign-ins");
        admin.follows("Authenticator app").screen().isTitled("Authenticator app");

        Locator deed = admin.deed("Take this with you as a file");
        deed.getByLabel("Why").fill("For the auditors");
        Download file = admin.page()
                .waitForDownload(() -> deed.getByRole(AriaRole.BUTTON).click());
        assertThat(file.suggestedFilename()).isEqualTo("client-connect-app.csv");
        assertThat(Files.readString(file.path())).contains(client.account().clientId());
        admin.opens("activity").screen().says("You took a report of client-connect with you");
    }

    @ParameterizedTest(name = "can see, read and touch everything, {0} wide, in {1}")
    @CsvSource({World.PHONE + ", en", World.DESK + ", en", World.PHONE + ", de", World.DESK + ", de"})
    void everything(int width, String language) {
        much();
        Member admin = world.atTheDesk(Role.ADMIN, Scripts.ON, width).signsIn();
        if (language.equals("de")) {
            admin.opens("security").presses("Deutsch");
            assertThat(admin.page().locator("html")).hasAttribute("lang", "de");
        }
        Inspection inspection = new Inspection(admin.page(), "reports " + language + " " + width);
        admin.opens("reports");
        inspection.of("70 reports");
        admin.page().locator("section.chart summary").first().click();
        admin.page().locator("details.deed > summary").click();
        inspection.of("71 reports, numbers and file");
        admin.page().locator("details.deed form button").click();
        assertThat(admin.page().getByRole(AriaRole.ALERT)).isVisible();
        inspection.of("72 reports, a mistake");
        admin.opens("reports/-/client-connect/never");
        inspection.of("73 a list");
        admin.opens("reports/-/client-connect/lock-outs");
        inspection.of("74 pauses");
        assertThat(inspection.findings()).isEmpty();
    }
}
