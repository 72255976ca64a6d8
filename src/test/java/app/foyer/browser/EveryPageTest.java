package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.emergency.Creation;
import app.foyer.world.AuthenticatorApp;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks to every page and every state of a dialog, and looks at each. */
@BrowserTest
@DisplayName("Every page, light and dark, on a phone and at a desk, can be seen, read and touched")
class EveryPageTest {
    @RegisterExtension
    final World world = new World();

    @ParameterizedTest(name = "the way in of Client Connect, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void of_the_way_in(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        Screen screen = client.opens().screen().isTitled(Screen.SIGN_IN);
        inspection.of("01 sign in");
        client.entersPassword("not this one").screen().warns("We couldn’t sign you in");
        inspection.of("02 refused");
        client.entersPassword();
        screen.isTitled(Screen.SETUP);
        inspection.of("03 setup");
        client.page().locator(".pairing-key summary").click();
        inspection.of("04 setup, key");
        client.entersCode("000000");
        screen.warns("That code isn’t right.");
        inspection.of("05 setup, wrong code");
        client.asksForAnEmail();
        screen.isTitled(Screen.EMAIL_CODE);
        inspection.of("06 question");
        client.presses(Client.JUST_NOW);
        screen.hasPressed(Client.JUST_NOW).says("Your email provider has it now.");
        inspection.of("07 question, no");
        client.page().locator(".arrived summary").click();
        inspection.of("08 it has not arrived");
        client.presses(Client.ALWAYS);
        screen.hasPressed(Client.ALWAYS);
        world.server().clock().pass(Duration.ofMinutes(6));
        client.entersCode(client.readsTheEmailedCode());
        screen.warns("That code no longer works.");
        inspection.of("09 expired code");
        client.presses("Send it again").entersTheEmailedCode();
        screen.isInside();
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest(name = "the pages inside of Client Connect, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void inside(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        Screen screen =
                client.opens().entersPassword().asksForAnEmail().screen().isTitled(Screen.EMAIL_CODE);
        client.presses(Client.ALWAYS);
        screen.hasPressed(Client.ALWAYS);
        client.entersTheEmailedCode();
        screen.isTitled("Hello, Test Client");
        inspection.of("20 home");
        client.follows("Recent Activity");
        screen.isTitled("Recent Activity").says("Authenticator App code sent to email test*****.co.nz");
        inspection.of("21 activity");
        client.follows("Information");
        inspection.of("22 activity, filtered");
        client.opens("security").screen().isTitled("Your sign-in");
        inspection.of("23 your sign-in, e-mail");
        client.presses("Stop sending codes by email first").screen().says("Codes no longer come by email first.");
        inspection.of("24 your sign-in, undone");
        client.opens("no-such-page").screen().isTitled("We can’t find that page");
        inspection.of("25 not found");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest(name = "e-mail as the default, and a paired app, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void of_the_other_ways_in(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        Screen screen =
                client.opens().entersPassword().asksForAnEmail().screen().isTitled(Screen.EMAIL_CODE);
        client.presses(Client.ALWAYS);
        screen.hasPressed(Client.ALWAYS);
        client.entersTheEmailedCode();
        screen.isInside();
        world.server().clock().pass(Duration.ofMinutes(16));
        client.signsOut().screen().isTitled(Screen.SIGN_IN);
        client.entersPassword().screen().isTitled(Screen.EMAIL_CODE);
        inspection.of("10 e-mail is the default");
        client.presses(Client.SET_UP_INSTEAD).screen().says("we’ll help you set up an authenticator app");
        inspection.of("11 app noted");
        client.entersTheEmailedCode().screen().isTitled(Screen.SETUP);
        inspection.of("12 setup after e-mail");
        client.opens("no-such-page").screen().isTitled("We can’t find that page");
        inspection.of("13 not found, outside");

        Client paired = world.client(CONNECT, Scripts.ON, width);
        AuthenticatorApp app = paired.pairsAnApp();
        Inspection second = new Inspection(paired.page(), "connect " + width);
        paired.opens().entersPassword().screen().isTitled(Screen.APP_CODE);
        second.of("14 app code");
        for (int wrong = 1; wrong <= 5; wrong++) {
            paired.opens("sign-in")
                    .entersCode(app.wrongCodeAt(world.server().clock().instant()));
            paired.screen().warns(wrong < 5 ? "That code isn’t right." : "this sign-in has ended");
        }
        second.of("15 five wrong codes");
        for (int wrong = 1; wrong <= 6; wrong++) {
            paired.opens().entersPassword("not this one").screen().warns(wrong < 6 ? "We couldn’t" : "paused this.");
        }
        second.of("16 a wait");
        assertThat(inspection.findings()).isEmpty();
        assertThat(second.findings()).isEmpty();
    }

    @ParameterizedTest(name = "a code by phone, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void of_a_code_by_phone(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        client.opens().entersPassword().presses(Client.BY_PHONE).screen().isTitled(Screen.CODE_BY_PHONE);
        inspection.of("30 code by phone");
        client.entersCodeByPhone("0000 0000 0000").screen().warns("That code isn’t right.");
        inspection.of("31 code by phone, wrong");
        var created = (Creation.Created) world.server().emergencyCode(CONNECT, client.account());
        client.entersCodeByPhone(created.code().inGroups()).screen().isInside();
        client.opens("activity").screen().isTitled("Recent Activity").says("Our staff");
        inspection.of("32 activity with staff");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest(name = "Legacy Connect, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void of_an_older_portal(int width) {
        Client client = world.client(LEGACY, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "legacy " + width);
        Screen screen = client.opens().screen().isTitled(Screen.SIGN_IN);
        inspection.of("01 sign in");
        client.entersPassword("not this one").screen().warns("We couldn’t sign you in");
        inspection.of("02 refused");
        client.entersPassword();
        screen.isTitled(Screen.SETUP);
        inspection.of("03 setup");
        client.asksForAnEmail();
        screen.isTitled(Screen.EMAIL_CODE);
        inspection.of("04 e-mail code");
        client.entersCode("000000");
        screen.warns("That code isn’t right.");
        inspection.of("05 e-mail code, wrong");
        client.entersTheEmailedCode();
        screen.isTitled("Welcome to Legacy Connect");
        inspection.of("06 home");
        client.opens("activity");
        screen.isTitled("Recent Activity").says("Client Portal Information");
        inspection.of("07 activity");
        client.opens("no-such-page").screen().isTitled("We can’t find that page");
        inspection.of("08 not found");
        assertThat(inspection.findings()).isEmpty();
    }
}
