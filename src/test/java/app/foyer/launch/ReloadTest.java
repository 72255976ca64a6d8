package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server whose portals are edited")
class ReloadTest {
    @TempDir
    private Path root;

    private PortalCopies copies;
    private TestServer server;

    @BeforeEach
    void with_portals_of_its_own() throws IOException {
        copies = PortalCopies.in(root);
        server = TestServer.start(copies.folders());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers_at_a_portal_that_appears_and_no_more_at_one_that_goes() throws IOException {
        copies.copy("legacy-connect", "fresh-connect");
        server.reload();
        assertThat(status("/fresh-connect/")).isEqualTo(200);
        copies.delete("fresh-connect");
        server.reload();
        assertThat(status("/fresh-connect/")).isEqualTo(404);
        assertThat(status("/fresh-connect/theme/theme.css")).isEqualTo(404);
        assertThat(status("/legacy-connect/")).isEqualTo(200);
    }

    @Test
    void signs_everybody_out_of_a_portal_that_goes_even_if_it_comes_back() throws Exception {
        Account client = server.client();
        Visitor inside = server.visitor(CONNECT);
        inside.signIn(client.clientId(), TestServer.PASSWORD);
        inside.emailCode();
        inside.code(server.mailbox().codeFor(client.email().orElseThrow(), 1));
        Visitor onTheWay = server.visitor(CONNECT);
        onTheWay.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(inside.get("/me").status()).isEqualTo(200);
        try (InputStream feed = inside.follow("/activity/live").body()) {
            copies.hide("client-connect");
            server.reload();
            assertThat(new String(feed.readAllBytes(), StandardCharsets.UTF_8)).contains("event: ended");
        }
        copies.unhide("client-connect");
        server.reload();
        assertThat(inside.get("/me").status()).isEqualTo(401);
        assertThat(onTheWay.emailCode().problem()).isEqualTo("no-sign-in");
        Ledger ledger = new Ledger(server.postgres());
        assertThat(ledger.liveSessions(client)).isZero();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_OUT)).isEqualTo(1);
    }

    @Test
    void tells_of_every_portal_its_version_since_when_and_what_is_wrong_and_stays_ready() throws IOException {
        Visitor monitoring = new Visitor(server.managementOrigin(), CONNECT);
        String before = states(monitoring).getJsonObject("client-connect").getString("version");
        copies.write("client-connect/pages/home.hbs", "fine\n{{#if client.name}}");
        server.reload();
        JsonObject broken = states(monitoring).getJsonObject("client-connect");
        assertThat(broken.getString("version")).isEqualTo(before);
        assertThat(broken.getString("since")).isEqualTo(server.clock().instant().toString());
        assertThat(broken.getJsonArray("problems").getString(0)).contains("client-connect/pages/home.hbs:2:");
        assertThat(states(monitoring).getJsonObject("legacy-connect").containsKey("problems"))
                .isFalse();
        assertThat(status("/client-connect/")).isEqualTo(200);
    }

    @Test
    void speaks_by_edited_texts_in_their_language_and_goes_on_as_before_while_one_is_missing() throws IOException {
        String file = "client-connect/texts/de.yaml";
        String whole = Files.readString(Path.of("portals").resolve(file));
        copies.write(file, whole + "\nsignIn.password.title: Willkommen zurück\n");
        server.reload();
        assertThat(firstTitle("de")).isEqualTo("Willkommen zurück");
        assertThat(firstTitle("en")).isEqualTo("Sign in");
        copies.write(file, "signIn.password.title: Noch nicht fertig\n");
        server.reload();
        assertThat(firstTitle("de")).isEqualTo("Willkommen zurück");
        Visitor monitoring = new Visitor(server.managementOrigin(), CONNECT);
        assertThat(states(monitoring)
                        .getJsonObject("client-connect")
                        .getJsonArray("problems")
                        .getString(0))
                .contains("client-connect/texts/en.yaml:3:3: the text 'contact.hours' is missing in de.yaml");
    }

    @Test
    void has_an_open_document_loaded_anew_when_its_portal_is_of_another_version() throws IOException {
        Visitor visitor = server.visitor(LEGACY);
        String before = PortalCopies.versionIn(visitor.page(""));
        copies.write("legacy-connect/theme/theme.css", ":root { --brand: 20; }");
        server.reload();
        String now = PortalCopies.versionIn(visitor.page(""));
        assertThat(now).isNotEqualTo(before);
        assertThat(refreshes(visitor, before)).isEqualTo("true");
        assertThat(refreshes(visitor, now)).isEmpty();
        assertThat(visitor.text("/legacy-connect/theme/theme.css?v=" + now)).contains("--brand: 20");
    }

    private String firstTitle(String language) {
        return server.visitor(CONNECT)
                .send("GET", "/sign-in", Map.of("Accept-Language", language), "")
                .body()
                .getString("title");
    }

    private static String refreshes(Visitor visitor, String version) {
        return visitor.fragment("", version).header("HX-Refresh");
    }

    private static JsonObject states(Visitor monitoring) {
        return new JsonObject(monitoring.text("/health/ready")).getJsonObject("portals");
    }

    private int status(String path) {
        return server.visitor(CONNECT).status(path);
    }
}
