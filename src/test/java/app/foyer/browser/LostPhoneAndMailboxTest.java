package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.account.Role;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("A client who lost the phone and the mailbox, and phones")
class LostPhoneAndMailboxTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName(
            "P5 is found by support, told a code, and gets in with it; both read about it, and it works once and soon")
    void gets_in(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.pairsAnApp();
        client.opens().entersPassword().screen().isTitled(Screen.APP_CODE);

        Member support = world.atTheDesk(Role.SUPPORT, scripts, World.DESK).signsIn();
        support.follows("Clients").screen().isTitled("Clients");
        support.looksFor(client.account().clientId()).follows(client.account().name());
        support.screen().isTitled(client.account().name()).says("A code from the authenticator app");
        String code = creates(support, "Lost phone and mailbox, called back");

        client.presses(Client.BY_PHONE).screen().isTitled(Screen.CODE_BY_PHONE);
        client.entersCodeByPhone(code).screen().isInside();
        client.opens("activity")
                .screen()
                .says("We created an emergency code for you")
                .says("Signed in with an emergency code")
                .saysNothingOf("called back");
        support.opens("clients/-/" + client.account().id());
        support.screen()
                .says("Signed in with an emergency code")
                .says(support.account().name())
                .says("Lost phone and mailbox, called back")
                .saysNothingOf(code);

        client.signsOut().entersPassword().presses(Client.BY_PHONE).entersCodeByPhone(code);
        client.screen().isTitled(Screen.CODE_BY_PHONE).warns("That code isn’t right.");

        String late = creates(support, "Was cut off");
        world.server().clock().pass(Duration.ofMinutes(5));
        client.entersCodeByPhone(late).screen().warns("That code isn’t right.");
    }

    private static String creates(Member support, String why) {
        Locator deed = support.deed("Create an emergency code");
        deed.getByLabel("Client Connect").check();
        support.does(deed, why);
        Locator code = support.page().locator(".told-code");
        assertThat(code).hasText(Pattern.compile("[0-9]{4} [0-9]{4} [0-9]{4}"));
        return code.textContent();
    }
}
