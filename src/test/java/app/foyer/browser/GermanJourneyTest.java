package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.launch.TestServer;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, a client who reads German")
class GermanJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName(
            "chooses it before signing in, is led in and written to in it, and finds it chosen everywhere afterwards")
    void is_led_in_in_German(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().presses("Deutsch");
        client.screen().isTitled("Anmelden");
        signsIn(client);
        client.screen().isTitled("Zwei-Faktor-Anmeldung einrichten");
        client.presses("Sicherheitscode per E\u2011Mail an test*.co.nz senden");
        client.screen().isTitled("Sehen Sie in Ihre E\u2011Mails").says("Er gilt bis");
        client.presses("Ja, immer");
        client.screen().hasPressed("Ja, immer").says("Es gilt, sobald der Code stimmt.");
        entersCode(client, scripts);

        client.screen().isTitled("Guten Tag, " + client.account().name());
        assertThat(client.page().locator("html")).hasAttribute("lang", "de");
        assertThat(world.server().mailbox().to(client.address()).get(0).raw()).contains("Angefordert wurde er um");

        Client elsewhere = world.elsewhere(client, scripts).opens().entersPassword();
        elsewhere.screen().isTitled(Screen.EMAIL_CODE);
        elsewhere.readsTheEmailedCode();
        elsewhere.entersTheEmailedCode();
        elsewhere.screen().isTitled("Guten Tag, " + client.account().name());
        assertThat(elsewhere.page().locator("html")).hasAttribute("lang", "de");
    }

    @WithAndWithoutScripts
    @DisplayName("changes the language under Your sign-in, and keeps it after signing out")
    void changes_it_inside(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.screen().isTitled(Screen.SETUP);
        client.scansAndEntersCode();
        client.screen().isInside();
        client.opens("security").presses("Deutsch");
        client.screen().isTitled("Ihre Anmeldung").says("Ihre Seiten und E\u2011Mails erscheinen in dieser Sprache.");
        client.presses("Abmelden");
        client.screen().isTitled("Anmelden");
        client.presses("English");
        client.screen().isTitled(Screen.SIGN_IN);
    }

    @WithAndWithoutScripts
    @DisplayName("is offered no choice by a portal in one language")
    void is_offered_no_choice_where_there_is_none(Scripts scripts) {
        world.client(LEGACY, scripts).opens().screen().isTitled(Screen.SIGN_IN).doesNotOffer("Deutsch");
    }

    @ParameterizedTest(name = "can see, read and touch all of it, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void finds_room_for_the_longer_words(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width).opens().presses("Deutsch");
        Inspection inspection = new Inspection(client.page(), "German " + width);
        Screen screen = client.screen().isTitled("Anmelden");
        inspection.of("01 sign in");
        signsIn(client);
        screen.isTitled("Zwei-Faktor-Anmeldung einrichten");
        client.page().locator(".pairing-key summary").click();
        inspection.of("02 setup");
        client.presses("Sicherheitscode per E\u2011Mail an test*.co.nz senden");
        screen.isTitled("Sehen Sie in Ihre E\u2011Mails");
        client.presses("Ja, immer");
        screen.hasPressed("Ja, immer");
        client.page().locator(".arrived summary").click();
        inspection.of("03 e-mail code, question");
        client.page().getByLabel("Sechsstelliger Code").fill("000000");
        screen.warns("Dieser Code stimmt nicht.");
        inspection.of("04 wrong code");
        entersCode(client, Scripts.ON);
        screen.isTitled("Guten Tag, " + client.account().name());
        inspection.of("05 home");
        client.follows("Letzte Aktivitäten");
        screen.isTitled("Letzte Aktivitäten");
        inspection.of("06 activity");
        client.opens("security");
        screen.isTitled("Ihre Anmeldung");
        inspection.of("07 your sign-in");
        client.opens("no-such-page");
        screen.isTitled("Diese Seite finden wir nicht");
        inspection.of("08 not found");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void signsIn(Client client) {
        Page page = client.page();
        page.getByLabel("Kundennummer").fill(client.account().clientId());
        page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true)).fill(TestServer.PASSWORD);
        client.presses("Anmelden");
    }

    private static void entersCode(Client client, Scripts scripts) {
        var field = client.page().getByLabel("Sechsstelliger Code");
        field.fill(client.readsTheEmailedCode());
        if (scripts == Scripts.OFF) {
            field.press("Enter");
        }
    }
}
