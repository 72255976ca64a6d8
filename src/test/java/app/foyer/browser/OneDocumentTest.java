package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("With scripts on, a portal")
class OneDocumentTest {
    @RegisterExtension
    final World world = new World();

    private Client client;

    @Test
    void stays_one_document_from_the_password_to_the_last_page() {
        client = world.client(CONNECT, Scripts.ON).opens();
        client.page().evaluate("() => { window.sameDocument = true; }");
        titled("Sign in – Client Connect");
        client.entersPassword();
        titled("Setup Multi-Factor Authentication – Client Connect");
        client.asksForAnEmail();
        titled("Check your email – Client Connect");
        client.entersCode("000000").screen().warns("That code isn’t right.");
        client.answers(Client.JUST_NOW).entersTheEmailedCode();
        titled("Home – Client Connect");
        client.follows("Recent Activity");
        titled("Recent Activity – Client Connect");
        client.follows("Your sign-in");
        titled("Your sign-in – Client Connect");
    }

    @Test
    void goes_back_and_forward() {
        client = world.client(CONNECT, Scripts.ON).signsInByEmail();
        client.page().evaluate("() => { window.sameDocument = true; }");
        client.follows("Recent Activity");
        titled("Recent Activity – Client Connect");
        client.follows("Your sign-in");
        titled("Your sign-in – Client Connect");

        client.page().goBack();
        titled("Recent Activity – Client Connect");
        client.screen().isTitled("Recent Activity");
        client.page().goForward();
        titled("Your sign-in – Client Connect");
        client.screen().isTitled("Your sign-in");
    }

    @Test
    void shows_what_was_asked_for_last_however_late_the_answers_come() {
        client = world.client(CONNECT, Scripts.ON).signsInByEmail();
        List<Route> late = new ArrayList<>();
        client.page().route(Pattern.compile(".*/(activity|security)$"), late::add);
        client.page().getByText("Recent Activity").first().click();
        client.page().getByText("Your sign-in").first().click();
        assertThat(client.page().locator(".htmx-request")).hasCount(1);
        late.get(late.size() - 1).resume();

        client.screen().isTitled("Your sign-in");
        assertThat(client.page()).hasURL(Pattern.compile(".*/security$"));
        client.follows("Home").screen().isTitled("Hello, Test Client");
        client.window().expect("htmx:sendAbort");
        client.window().expect("htmx:afterRequest");
    }

    @Test
    void keeps_nothing_private_in_the_browsers_storage() {
        client = world.client(CONNECT, Scripts.ON).signsInByEmail().follows("Recent Activity");
        client.screen().isTitled("Recent Activity");

        Assertions.assertThat(client.page().evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .asString()
                .doesNotContain("Test Client", "<");
    }

    private void titled(String title) {
        assertThat(client.page()).hasTitle(title);
        Assertions.assertThat(client.page().evaluate("() => window.sameDocument"))
                .as("still the same document at %s", title)
                .isEqualTo(true);
    }
}
