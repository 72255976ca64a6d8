package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.world.AuthenticatorApp;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, when something goes wrong,")
class MistakesJourneyTest {
    private static final Pattern TIME = Pattern.compile("Try again at [0-9]{2}:[0-9]{2}");

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    void a_wrong_code_stays_filled_and_can_be_corrected(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.opens().entersPassword().entersCode(wrong(app));
        client.screen()
                .warns("That code isn’t right.")
                .says("Check the newest code in your app and try again.")
                .hasInCodeField(wrong(app));

        client.entersCodeOf(app).screen().isInside();
    }

    @WithAndWithoutScripts
    void an_older_form_says_what_to_do_as_well(Scripts scripts) {
        Client client = world.client(LEGACY, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.opens().entersPassword().entersCode(wrong(app));

        client.screen().says("Check the newest code in your app and try again.").hasInCodeField(wrong(app));
    }

    @WithAndWithoutScripts
    void the_fifth_wrong_code_leads_back_to_the_password_with_kind_words(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.opens().entersPassword();
        for (int times = 1; times <= 5; times++) {
            client.entersCode(wrong(app));
            client.screen().warns(times < 5 ? "That code isn’t right." : "For your safety this sign-in has ended");
            client.opens("sign-in");
        }
        client.screen().isTitled(Screen.SIGN_IN);
        client.entersPassword().entersCodeOf(app).screen().isInside();
    }

    @WithAndWithoutScripts
    void an_expired_code_can_be_replaced(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword().asksForAnEmail();
        String old = client.readsTheEmailedCode();
        world.server().clock().pass(Duration.ofMinutes(6));
        client.entersCode(old).screen().warns("That code no longer works.");

        client.presses("Send it again").entersTheEmailedCode().screen().isInside();
    }

    @WithAndWithoutScripts
    void a_sign_in_that_took_too_long_begins_again(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.opens().entersPassword().screen().isTitled(Screen.APP_CODE);
        world.server().clock().pass(Duration.ofMinutes(11));

        client.entersCodeOf(app).screen().isTitled(Screen.SIGN_IN).warns("This sign-in took too long");
        client.entersPassword().entersCodeOf(app).screen().isInside();
    }

    @WithAndWithoutScripts
    void a_wait_after_wrong_passwords_tells_a_time(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens();
        for (int times = 1; times <= 5; times++) {
            client.entersPassword("not this one").screen().warns("We couldn’t sign you in with those details.");
            client.opens();
        }
        client.entersPassword().screen().warns("For your safety we’ve paused this.");
        assertThat(client.page().locator(".summary")).containsText(TIME);
    }

    @WithAndWithoutScripts
    void another_mail_can_be_asked_for_after_a_moment(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword().asksForAnEmail();
        String code = client.readsTheEmailedCode();
        if (scripts == Scripts.ON) {
            client.screen().countsDown("Send it again in 0:");
        } else {
            client.screen().says("You can ask for another at ");
            client.presses("Send it again").screen().warns("We can’t send another code yet. Try again at ");
        }
        world.server().clock().pass(Duration.ofSeconds(31));

        client.opens().presses("Send it again");
        Assertions.assertThat(client.readsTheEmailedCode()).isEqualTo(code);
        client.entersCode(code).screen().isInside();
    }

    @WithAndWithoutScripts
    void a_missing_page_says_so_and_knows_who_is_signed_in(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens("no-such-page");
        client.screen().isTitled("We can’t find that page");
        client.follows("Go to sign in").screen().isTitled(Screen.SIGN_IN);

        client.signsInByEmail()
                .opens("no-such-page")
                .screen()
                .isTitled("We can’t find that page")
                .isInside();
        client.follows("Go to the start page").screen().isTitled("Hello, Test Client");
    }

    @WithAndWithoutScripts
    void a_form_of_an_earlier_session_does_nothing_and_says_so(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail();
        Client tab = client.in(client.window().anotherTab(), scripts).opens();
        client.signsOut();
        world.server().clock().pass(Duration.ofMinutes(16));
        client.entersPassword().asksForAnEmail().entersTheEmailedCode().screen().isInside();

        tab.presses("Sign out").screen().isTitled("This page was open too long").isInside();
    }

    private String wrong(AuthenticatorApp app) {
        return app.wrongCodeAt(world.server().clock().instant());
    }
}
