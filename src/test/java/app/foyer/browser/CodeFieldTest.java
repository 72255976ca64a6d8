package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.AuthenticatorApp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("The field for a code")
class CodeFieldTest {
    @RegisterExtension
    final World world = new World();

    private final List<String> sent = new ArrayList<>();
    private Client client;
    private Keyboard keyboard;
    private String code;

    @BeforeEach
    void a_client_at_the_code_step() {
        client = world.client(CONNECT, Scripts.ON);
        AuthenticatorApp app = client.pairsAnApp();
        code = app.codeAt(world.server().clock().instant());
        client.opens().entersPassword().screen().isTitled(Screen.APP_CODE);
        client.screen().hasFocusOn(client.page().getByLabel("6-digit code"));
        client.page().onRequest(request -> {
            if (request.url().endsWith("/sign-in/code")) {
                sent.add(request.method());
            }
        });
        keyboard = new Keyboard(client.page());
    }

    @Test
    void sends_its_form_by_itself_and_once_when_it_is_full() {
        keyboard.types(code);
        client.screen().isInside();
        assertThat(sent).containsExactly("POST");
    }

    @Test
    void sends_its_form_once_even_when_enter_is_pressed_as_well() {
        keyboard.types(code).presses("Enter").presses("Enter");
        client.screen().isInside();
        assertThat(sent).containsExactly("POST");
    }

    @Test
    void takes_what_is_pasted_with_spaces_and_dashes() {
        client.page().keyboard().insertText(" " + code.substring(0, 3) + "-" + code.substring(3) + " ");
        client.screen().isInside();
        assertThat(sent).containsExactly("POST");
    }

    @Test
    void waits_while_digits_are_missing() {
        keyboard.types(code.substring(0, 5));
        client.screen().isTitled(Screen.APP_CODE).hasInCodeField(code.substring(0, 5));
        assertThat(sent).isEmpty();
    }

    @Test
    void can_be_filled_in_by_the_browser() {
        assertThat(client.page().getByLabel("6-digit code").getAttribute("autocomplete"))
                .isEqualTo("one-time-code");
        assertThat(client.page().getByLabel("6-digit code").getAttribute("inputmode"))
                .isEqualTo("numeric");
    }
}
