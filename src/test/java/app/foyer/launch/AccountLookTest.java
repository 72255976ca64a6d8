package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.FoyerCommand;
import app.foyer.command.Help;
import app.foyer.secret.Keys;
import app.foyer.world.Postgres;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./foyer account find and show")
class AccountLookTest extends WholeServer {
    private final AtTerminal terminal = new AtTerminal(server);
    private final StringWriter screen = new StringWriter();
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

    /** As it is typed, by the config alone: the other tests come in behind the config, with a clock of their own. */
    @Test
    void finds_the_database_by_the_server_s_config(@TempDir Path home) throws IOException {
        assertThat(typed("account", "find", own, "--config", config(home).toString()))
                .isEqualTo(Commands.OK);
        assertThat(screen.toString()).startsWith("C" + own);
        assertThat(typed(
                        "account",
                        "close",
                        client.clientId(),
                        "--reason",
                        "Why",
                        "--config",
                        config(home).toString()))
                .isEqualTo(Commands.OK);
        assertThat(server.postgres()
                        .rows("select browser from activity where facts ->> 'why' = 'Why' and account_id = '"
                                + client.id() + "'"))
                .containsExactly("terminal:" + System.getProperty("user.name"));
        assertThat(typed(
                        "account",
                        "show",
                        client.clientId(),
                        "--config",
                        without(home).toString()))
                .isEqualTo(Commands.FAILED);
        assertThat(screen.toString()).contains("missing 'database' or 'keys'");
    }

    private int typed(String... words) {
        PrintWriter both = new PrintWriter(screen);
        return FoyerCommand.run(new Launcher(), new Console(both, both), words);
    }

    private Path config(Path home) throws IOException {
        Postgres.Fresh postgres = server.postgres();
        Keys.createIfMissing(home.resolve("keys"), new SecureRandom());
        Files.writeString(home.resolve("app"), postgres.server().appPassword());
        Files.writeString(home.resolve("owner"), postgres.server().ownerPassword());
        return Files.writeString(home.resolve("foyer.yaml"), """
                database:
                  host: %s
                  port: %d
                  name: %s
                  user: %s
                  password: ${file:app}
                  ownerUser: %s
                  ownerPassword: ${file:owner}
                  tls: disable
                keys: ${file:keys}
                """.formatted(
                        postgres.server().host(),
                        postgres.server().port(),
                        postgres.name(),
                        postgres.server().appUser(),
                        postgres.server().ownerUser()));
    }

    private static Path without(Path home) throws IOException {
        return Files.writeString(home.resolve("empty.yaml"), "limits: {}\n");
    }
}
