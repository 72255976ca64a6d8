package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;

import app.foyer.world.AuthenticatorApp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, who is signed in")
class SessionJourneyTest {
    private static final String PRIVATE = "Test Client";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    void can_sign_out_from_every_page(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        for (String path : List.of("", "activity", "security", "no-such-page")) {
            client.opens().entersPassword().entersCodeOf(app).screen().isInside();
            client.opens(path).signsOut().screen().says("You’ve signed out.");
        }
    }

    @WithAndWithoutScripts
    void leaves_nothing_private_for_the_back_button(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail().follows("Recent Activity");
        client.screen().isTitled("Recent Activity");
        client.signsOut();

        client.page().goBack();
        client.screen().isTitled(Screen.SIGN_IN).seesNowhere(PRIVATE).seesNowhere("sent to email");
    }

    @WithAndWithoutScripts
    void is_asked_to_sign_in_before_a_page_is_shown(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens("activity");
        client.screen().isTitled(Screen.SIGN_IN);

        client.signsInByEmail().opens("activity").screen().isTitled("Recent Activity");
    }

    @WithAndWithoutScripts
    void is_sent_away_by_the_next_step_when_the_session_ended_elsewhere(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail();
        client.in(client.window().anotherTab(), scripts).opens().signsOut();

        client.follows("Your sign-in").screen().isTitled(Screen.SIGN_IN).seesNowhere(PRIVATE);
    }

    @WithAndWithoutScripts
    void is_signed_out_after_half_an_hour_without_activity(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).signsInByEmail();
        world.server().clock().pass(Duration.ofMinutes(31));

        client.follows("Recent Activity")
                .screen()
                .isTitled(Screen.SIGN_IN)
                .says("For your safety you’ve been signed out. Please sign in again.");
        client.opens()
                .entersPassword("not this one")
                .screen()
                .warns("We couldn’t")
                .saysNothingOf("signed out");
    }

    @Test
    void is_sent_away_from_a_live_page_at_once_when_the_session_ends_elsewhere() {
        Client client = world.client(CONNECT, Scripts.ON).signsInByEmail();
        client.page()
                .waitForResponse(answer -> answer.url().contains("/activity/live"), () -> client.opens("activity"));
        client.in(client.window().anotherTab(), Scripts.ON).opens().signsOut();

        client.screen().isTitled(Screen.SIGN_IN).seesNowhere(PRIVATE);
    }
}
