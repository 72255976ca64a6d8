package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, a code by e-mail")
class EmailCodeJourneyTest {
    private static final String MESSAGE = "Enter the 6-digit code displayed in your authenticator app";

    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("S8 is offered with the exact text and the masked address")
    void is_offered(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();

        client.screen().isTitled(Screen.SETUP).offers("Send security code via email to test*.co.nz");
        assertThat(client.page().content()).doesNotContain(client.address(), "@test.co.nz");
    }

    @WithAndWithoutScripts
    @DisplayName("S9 shows at most four characters, one star and the registry's suffix of the address")
    void masks_the_address(Scripts scripts) {
        String unique = UUID.randomUUID().toString();
        Map<String, String> masks =
                Map.of("jo@" + unique + ".com", "jo*.com", "support-team@" + unique + ".org", "supp*.org");
        masks.forEach((address, mask) -> {
            Client client =
                    world.clientWithAddress(address, CONNECT, scripts).opens().entersPassword();
            client.screen().offers("Send security code via email to " + mask);
            assertThat(client.page().content()).doesNotContain(unique);
        });
    }

    @WithAndWithoutScripts
    @DisplayName("S10 is offered by the message: the exact sentence, followed by the link")
    void is_part_of_the_message(Scripts scripts) {
        Client client = world.client(LEGACY, scripts).opens().entersPassword();
        client.screen().isTitled(Screen.SETUP);

        String message = client.page().locator(".message").innerText();
        assertThat(message).containsSubsequence(MESSAGE, Client.SEND_BY_EMAIL);
    }

    @WithAndWithoutScripts
    @DisplayName("S11 works with a portal's own form that only shows the message and its fields")
    void works_with_older_forms(Scripts scripts) {
        Client client = world.client(LEGACY, scripts).opens().entersPassword();
        client.screen().isTitled(Screen.SETUP).offers(Client.SEND_BY_EMAIL);
        client.asksForAnEmail().entersTheEmailedCode();

        client.screen().isTitled("Welcome to Legacy Connect");
    }

    @WithAndWithoutScripts
    @DisplayName("S11b has six digits and is entered in the same field as the app's")
    void uses_the_same_field(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        client.screen().hasInCodeField("");
        client.asksForAnEmail().screen().hasInCodeField("");

        String code = client.readsTheEmailedCode();
        assertThat(code).matches("[0-9]{6}");
        client.entersCode(code).screen().isInside();
    }

    @WithAndWithoutScripts
    @DisplayName("S13 is sent when the link is followed, once, and the page says where to, when, and how long it works")
    void is_sent(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword();
        assertThat(world.server().mailbox().to(client.address())).isEmpty();

        client.asksForAnEmail()
                .screen()
                .says("We sent a code to test*.co.nz at ")
                .says("It works until ");
        client.readsTheEmailedCode();
        assertThat(world.server().mailbox().to(client.address())).hasSize(1);
    }

    @WithAndWithoutScripts
    @DisplayName("S13 shows how far the mail got, without being asked or after a reload")
    void shows_how_far_it_got(Scripts scripts) {
        Client client = world.client(CONNECT, scripts).opens().entersPassword().asksForAnEmail();
        client.readsTheEmailedCode();
        if (scripts == Scripts.OFF) {
            client.reloads();
        }
        client.screen().says("Your email provider has it now.");
    }
}
