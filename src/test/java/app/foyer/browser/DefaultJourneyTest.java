package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;

import app.foyer.world.AuthenticatorApp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, e-mail as the default")
class DefaultJourneyTest {
    private static final String UNDO = "Stop sending codes by email first";
    private static final String NOT_NOW = "Not now, take me to my portal";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("S14 is asked about once a code was sent")
    void is_asked_about(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.screen().isTitled(Screen.SETUP).doesNotAskTheQuestion();

        client.asksForAnEmail().screen().asksTheQuestion().offers(Client.ALWAYS).offers(Client.JUST_NOW);
    }

    @WithAndWithoutScripts
    @DisplayName("S15 is not asked about where the portal does not offer it")
    void is_not_asked_about(Scripts scripts) {
        Client client = world.client(LEGACY, scripts).opens().entersPassword();
        client.asksForAnEmail().screen().says("We sent a code").doesNotAskTheQuestion();
    }

    @WithAndWithoutScripts
    @DisplayName("S16 may be declined, and the app is asked for again next time")
    void may_be_declined(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.pairsAnApp();
        client.opens().entersPassword().asksForAnEmail().answers(Client.JUST_NOW);
        client.screen().says("We’ll ask for your app again next time.");
        client.entersTheEmailedCode().screen().isInside();

        client.comesBackAnotherTime().screen().isTitled(Screen.APP_CODE);
    }

    @WithAndWithoutScripts
    @DisplayName("S16 counts only once the e-mailed code was right")
    void counts_after_the_code(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        AuthenticatorApp app = client.pairsAnApp();
        client.opens().entersPassword().asksForAnEmail().answers(Client.ALWAYS);
        client.screen().says("It counts as soon as the code is right.");
        client.presses("Start again").entersPassword();

        client.screen().isTitled(Screen.APP_CODE);
        client.entersCodeOf(app).screen().isInside();
        client.opens("security").screen().saysNothingOf("Codes come by email.");
    }

    @WithAndWithoutScripts
    @DisplayName("S16 can be undone on the page Your sign-in")
    void can_be_undone(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.pairsAnApp();
        client.opens().entersPassword().asksForAnEmail().answers(Client.ALWAYS).entersTheEmailedCode();
        client.screen().isInside();
        client.follows("Your sign-in").screen().isTitled("Your sign-in").says("Codes come by email.");

        client.presses(UNDO)
                .screen()
                .says("Codes no longer come by email first.")
                .doesNotOffer(UNDO);
        client.comesBackAnotherTime().screen().isTitled(Screen.APP_CODE);
    }

    @WithAndWithoutScripts
    @DisplayName("S16c leads straight to the e-mailed code, and an app can be set up after it")
    void an_app_can_be_set_up_after_the_code(Scripts scripts) {
        Client client = alwaysByEmail(scripts).comesBackAnotherTime();
        client.screen().isTitled(Screen.EMAIL_CODE).doesNotAskTheQuestion();
        client.presses(Client.SET_UP_INSTEAD).screen().says("we’ll help you set up an authenticator app");
        client.entersTheEmailedCode().screen().isTitled(Screen.SETUP).showsQrCode();

        client.scansAndEntersCode().screen().isInside();
    }

    @WithAndWithoutScripts
    @DisplayName("S16c lets a client leave out the app they meant to set up")
    void the_app_may_be_left_out(Scripts scripts) {
        Client client = alwaysByEmail(scripts).comesBackAnotherTime();
        client.presses(Client.SET_UP_INSTEAD).screen().says("we’ll help you set up an authenticator app");
        client.entersTheEmailedCode().screen().isTitled(Screen.SETUP);

        client.presses(NOT_NOW).screen().isInside();
    }

    private Client alwaysByEmail(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.asksForAnEmail().answers(Client.ALWAYS).entersTheEmailedCode();
        client.screen().isInside();
        return client;
    }
}
