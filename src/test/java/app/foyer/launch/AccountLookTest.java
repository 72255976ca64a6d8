package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.command.Commands;
import app.foyer.command.Help;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./foyer account find and show")
class AccountLookTest extends WholeServer {
    private final AtTerminal terminal = new AtTerminal(server);
    private String own;
    private Account client;

    @BeforeEach
    void a_client_with_everything() {
        terminal.forget();
        own = UUID.randomUUID().toString().substring(0, 8);
        client = server.client("C" + own, Optional.of("web." + own), "Ana " + own, own + "@example.com");
    }

    @Test
    void finds_clients_by_a_beginning_of_what_is_known_and_tells_one_a_line() {
        terminal.does(Help.CLOSE, client);
        terminal.forget();
        assertThat(terminal.find(own.substring(0, 6), false)).isEqualTo(Commands.OK);
        assertThat(terminal.out())
                .isEqualTo("C" + own + "  web." + own + "  Ana " + own + "  " + own + "@example.com  (closed)"
                        + System.lineSeparator());
    }

    @Test
    void tells_programs_what_the_api_tells() {
        assertThat(terminal.find("web." + own, true)).isEqualTo(Commands.OK);
        JsonObject found = new JsonObject(terminal.out());
        assertThat(found.getJsonArray("clients").getJsonObject(0).getString("id"))
                .isEqualTo(client.id().toString());
        terminal.forget();

        signedIn(client, server.pair(client));
        assertThat(terminal.show(client.clientId(), true)).isEqualTo(Commands.OK);
        JsonObject shown = new JsonObject(terminal.out());
        assertThat(shown.getString("webUserId")).isEqualTo("web." + own);
        assertThat(shown.getJsonArray("portals").getJsonObject(0).getString("next"))
                .isEqualTo("app-code");
        assertThat(shown.getJsonArray("sessions")).hasSize(1);
    }

    @Test
    void shows_what_each_portal_would_ask_for_and_where_the_client_is_signed_in() {
        signedIn(client, server.pair(client));
        assertThat(terminal.show(client.clientId(), false)).isEqualTo(Commands.OK);
        assertThat(terminal.out())
                .contains(
                        "C" + own,
                        "email: " + own + "@example.com",
                        "at client-connect",
                        "asked for next: app-code",
                        "app paired: ",
                        "at legacy-connect",
                        "signed in at client-connect by authenticator-app");
        assertThat(ledger.toldOfStaff(client)).as("looking changes nothing").isZero();
    }

    @Test
    void says_when_nobody_is_found() {
        assertThat(terminal.find("nobody-" + own, false)).isEqualTo(Commands.FAILED);
        assertThat(terminal.find("", false)).isEqualTo(Commands.FAILED);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("No client is found by nobody-" + own);
        assertThat(terminal.find("nobody-" + own, true)).isEqualTo(Commands.FAILED);
        assertThat(new JsonObject(terminal.out()).getJsonArray("clients")).isEmpty();
    }

    @Test
    void says_when_there_are_more_than_it_shows() {
        for (int i = 0; i < 21; i++) {
            server.client(own + "-" + i, Optional.empty(), "Many", "many@example.com");
        }
        assertThat(terminal.find(own + "-", false)).isEqualTo(Commands.OK);
        assertThat(terminal.out().lines()).hasSize(20);
        assertThat(terminal.err()).contains("There are more", "Type more");
    }

    @Test
    void prints_nothing_that_a_terminal_would_obey() {
        server.client("E" + own, Optional.empty(), "\u001b[2JEve\u202e\n" + own, "eve@example.com");
        terminal.find("E" + own, false);
        terminal.show("E" + own, false);
        assertThat(terminal.out()).contains("?[2JEve").doesNotContain("\u001b", "\u202e", "Eve\n");
    }
}
