package app.foyer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.account.Account;
import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** A member of staff in front of a browser, at the desk. */
final class Member {
    private static final Duration TIME_STEP = Duration.ofSeconds(30);

    private final TestServer server;
    private final Account account;
    private final AuthenticatorApp app;
    private final Client hands;

    /** Somebody whose app is paired already. */
    Member(TestServer server, Account account, Window window, Scripts scripts) {
        this.server = server;
        this.account = account;
        this.app = server.pair(account);
        this.hands = new Client(server, TestServer.DESK, account, window, scripts);
    }

    Account account() {
        return account;
    }

    Page page() {
        return hands.page();
    }

    Screen screen() {
        return hands.screen();
    }

    Member opens(String path) {
        hands.opens(path);
        return this;
    }

    Member follows(String link) {
        hands.follows(link);
        return this;
    }

    Member presses(String button) {
        hands.presses(button);
        return this;
    }

    Member signsIn() {
        hands.opens().screen().isTitled(Screen.SIGN_IN);
        page().locator("#identifier").fill(account.clientId());
        page().locator("#password").fill(TestServer.PASSWORD);
        hands.presses("Sign in").screen().isTitled(Screen.APP_CODE);
        hands.entersCodeOf(app).screen().isInside();
        return this;
    }

    /** Looks for somebody on the page of the clients, or on one of them. */
    Member looksFor(String words) {
        Locator field = page().getByRole(AriaRole.SEARCHBOX);
        field.fill(words);
        field.press("Enter");
        return this;
    }

    /** Opens what can be done under this name, unless it is open. */
    Locator deed(String title) {
        hands.screen();
        Locator deed = page().locator("details.deed")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("summary").filter(new Locator.FilterOptions().setHasText(title))));
        assertThat(deed).hasCount(1);
        if (deed.getAttribute("open") == null) {
            deed.locator("summary").click();
        }
        return deed;
    }

    /** Says why, and sends the form. */
    Member does(Locator deed, String why) {
        deed.getByLabel("Why?").fill(why);
        deed.getByRole(AriaRole.BUTTON).click();
        return this;
    }

    /** The code that is asked for before something grave. */
    Member confirms() {
        screen().isTitled("Confirm it’s you");
        server.clock().pass(TIME_STEP);
        Locator field = page().getByLabel("6-digit code");
        field.fill(app.codeAt(server.clock().instant()));
        return this;
    }
}
