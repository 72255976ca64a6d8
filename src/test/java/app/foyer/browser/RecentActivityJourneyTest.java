package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, Recent Activity")
class RecentActivityJourneyTest {
    private static final String DETAILS = "Authenticator App code sent to email test*****.co.nz";
    private static final String SHOW_OLDER = "Show older";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("S20 shows an entry of type Client Portal Information for the mail with the code")
    void shows_the_type(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail().follows("Recent Activity");

        client.screen().isTitled("Recent Activity").says("Client Portal Information");
    }

    @WithAndWithoutScripts
    @DisplayName("S21 shows the type only in an older copy of the portal")
    void shows_the_type_only(Scripts scripts) {
        Client client = world.client(LEGACY, scripts).signsInByEmail().opens("activity");

        client.screen()
                .isTitled("Recent Activity")
                .says("Client Portal Information")
                .saysNothingOf("Authenticator App code sent");
    }

    @WithAndWithoutScripts
    @DisplayName("S22 shows the exact details in an updated copy")
    void shows_the_details(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail().opens("activity");

        assertThat(client.page()
                        .locator(".entry-details")
                        .filter(having("sent to email").setHasNotText("Signed in")))
                .hasText(DETAILS);
    }

    @WithAndWithoutScripts
    @DisplayName("shows what happens elsewhere: without a reload where scripts are on, and after one where not")
    void shows_what_happens_elsewhere(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail();
        if (scripts == Scripts.ON) {
            client.page().waitForResponse(RecentActivityJourneyTest::isFeed, () -> client.opens("activity"));
        } else {
            client.opens("activity");
        }
        client.screen().says("You signed in").saysNothingOf("Wrong password");

        world.elsewhere(client, scripts)
                .opens()
                .entersPassword("not this one")
                .screen()
                .warns("We couldn’t");
        if (scripts == Scripts.OFF) {
            client.reloads();
        }
        client.screen().says("Wrong password");
    }

    @WithAndWithoutScripts
    void narrows_to_one_kind_and_back(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail().opens("activity");

        client.follows("Information").screen().says(DETAILS).saysNothingOf("You signed in");
        assertThat(client.page()).hasURL(Pattern.compile(".*/activity\\?type=client-portal-information"));
        client.follows("All").screen().says("You signed in");
    }

    @WithAndWithoutScripts
    void goes_back_in_time_page_by_page(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.signsInByEmail();
        signsInAndOutElsewhere(client, app);
        client.opens("activity").screen().isTitled("Recent Activity").saysNothingOf(DETAILS);

        client.follows(SHOW_OLDER).screen().says(DETAILS);
        client.follows("Back to the newest").screen().saysNothingOf(DETAILS);
    }

    @Test
    void announces_what_is_new_politely() {
        Client client = world.client(CONNECT, Scripts.ON).signsInByEmail();
        client.page().waitForResponse(RecentActivityJourneyTest::isFeed, () -> client.opens("activity"));
        world.elsewhere(client, Scripts.ON)
                .opens()
                .entersPassword("not this one")
                .screen()
                .warns("We couldn’t");

        assertThat(client.page().locator("live-feed [role=status]"))
                .containsText("New: Somebody tried to sign in and could not, Client Portal Sign-in, Wrong password, ");
        assertThat(client.page().locator(".day-new")).isVisible();
    }

    private static boolean isFeed(Response response) {
        return response.url().contains("/activity/live");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** More than one page of entries, newer than the browser's own. */
    private void signsInAndOutElsewhere(Client client, AuthenticatorApp app) {
        for (int times = 0; times < 11; times++) {
            world.server().clock().pass(Duration.ofSeconds(30));
            Visitor elsewhere = world.server().visitor(CONNECT);
            elsewhere.signIn(client.account().clientId(), TestServer.PASSWORD);
            elsewhere.code(app.codeAt(world.server().clock().instant()));
            elsewhere.post("/sign-out");
        }
    }
}
