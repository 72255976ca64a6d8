package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;

import app.foyer.emergency.Creation;
import app.foyer.identity.PortalId;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, a code by phone")
class EmergencyCodeJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("P5 lets in a client who lost the phone, and is told as what it was")
    void lets_in(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        client.pairsAnApp();
        client.opens().entersPassword().screen().isTitled(Screen.APP_CODE);
        client.presses(Client.BY_PHONE).screen().isTitled(Screen.CODE_BY_PHONE);

        client.entersCodeByPhone(isTold(client, CONNECT)).screen().isInside();
        client.opens("activity")
                .screen()
                .says("Signed in with an emergency code")
                .says("We created an emergency code for you");
    }

    @WithAndWithoutScripts
    @DisplayName("P5 is taken by a sign-in form that was written without knowing of it")
    void at_an_older_form(Scripts scripts) {
        Client client = world.client(LEGACY, scripts);
        client.opens().entersPassword().presses(Client.BY_PHONE).screen().isTitled(Screen.CODE_BY_PHONE);

        client.entersCodeByPhone(isTold(client, LEGACY)).screen().isInside();
    }

    @WithAndWithoutScripts
    @DisplayName("P5 is refused the second time, and after five minutes")
    void once_and_soon(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        String code = isTold(client, CONNECT);
        client.opens()
                .entersPassword()
                .presses(Client.BY_PHONE)
                .entersCodeByPhone(code)
                .screen()
                .isInside();
        client.signsOut().entersPassword().presses(Client.BY_PHONE).entersCodeByPhone(code);
        client.screen().isTitled(Screen.CODE_BY_PHONE).warns("That code isn’t right.");

        String late = isTold(client, CONNECT);
        world.server().clock().pass(Duration.ofMinutes(5));
        client.entersCodeByPhone(late).screen().warns("That code isn’t right.");
    }

    @WithAndWithoutScripts
    @DisplayName("P5 may be gone back from, to where the client was")
    void and_back(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword().asksForAnEmail();
        client.presses(Client.BY_PHONE).screen().isTitled(Screen.CODE_BY_PHONE);
        client.presses("Use a code sent by email instead").screen().isTitled(Screen.EMAIL_CODE);

        client.entersTheEmailedCode().screen().isInside();
    }

    private String isTold(Client client, PortalId portal) {
        Creation.Created created = (Creation.Created) world.server().emergencyCode(portal, client.account());
        return created.code().inGroups();
    }
}
