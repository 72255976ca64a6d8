package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.PortalId;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After a restart, a portal")
class LastGoodTest {
    private static final String HOME = "client-connect/pages/home.hbs";
    private static final String BROKEN = "{{#if client.name}}";

    @TempDir
    private Path root;

    private PortalCopies copies;
    private TestServer server;
    private String page;
    private String good;

    @BeforeEach
    void that_was_served_and_kept() throws IOException {
        copies = PortalCopies.in(root);
        page = Files.readString(copies.folders().portals().resolve(HOME));
        server = TestServer.start(copies.folders());
        server.untilKept(CONNECT);
        server.untilKept(LEGACY);
        good = version();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void that_is_broken_goes_on_in_its_last_good_version_until_it_is_mended() {
        server.restart(() -> copies.write(HOME, BROKEN));
        assertThat(version()).isEqualTo(good);
        JsonObject state = state(CONNECT);
        assertThat(state.getString("version")).isEqualTo(good);
        assertThat(state.getJsonArray("problems").getString(0)).contains(HOME + ":1:");
        assertThat(server.visitor(CONNECT).status("/client-connect/theme/logo.svg"))
                .isEqualTo(200);

        copies.write(HOME, page + "<p>Mended</p>");
        server.reload();
        assertThat(version()).isNotEqualTo(good);
        assertThat(state(CONNECT).containsKey("problems")).isFalse();
    }

    @Test
    void goes_on_where_what_all_share_is_broken() {
        server.restart(() -> copies.write("_shared/engine/page.hbs", BROKEN));
        assertThat(version()).isEqualTo(good);
        assertThat(server.visitor(LEGACY).status("/legacy-connect/")).isEqualTo(200);
    }

    @Test
    void is_kept_again_whenever_an_edit_is_served() {
        copies.write(HOME, page + "<p>Edited</p>");
        server.untilKept(CONNECT);
        String edited = version();
        server.restart(() -> copies.write(HOME, BROKEN));
        assertThat(version()).isEqualTo(edited).isNotEqualTo(good);
        server.restart();
        assertThat(version()).isEqualTo(edited);
    }

    @Test
    void is_not_drawn_from_what_somebody_put_into_the_database() {
        server.restart(() -> {
            copies.write(HOME, BROKEN);
            swapWhatIsKept();
        });
        assertThat(server.visitor(CONNECT).status("/client-connect/")).isEqualTo(404);
        assertThat(server.visitor(LEGACY).status("/legacy-connect/")).isEqualTo(200);
    }

    @Test
    void that_went_meanwhile_is_gone_with_everybody_signed_in_there() throws Exception {
        Account client = server.client();
        Visitor inside = server.visitor(CONNECT);
        inside.signIn(client.clientId(), TestServer.PASSWORD);
        inside.emailCode();
        inside.code(server.mailbox().codeFor(client.email().orElseThrow(), 1));
        assertThat(inside.get("/me").status()).isEqualTo(200);

        server.restart(() -> hide("client-connect"));
        assertThat(inside.status("/client-connect/")).isEqualTo(404);
        assertThat(new Ledger(server.postgres()).told(client, ActivityEvent.SIGNED_OUT))
                .isEqualTo(1);
        copies.unhide("client-connect");
        server.reload();
        assertThat(inside.get("/me").status()).isEqualTo(401);
    }

    private String version() {
        return PortalCopies.versionIn(server.visitor(CONNECT).page(""));
    }

    private JsonObject state(PortalId portal) {
        Visitor monitoring = new Visitor(server.managementOrigin(), portal);
        return new JsonObject(monitoring.text("/health/ready"))
                .getJsonObject("portals")
                .getJsonObject(portal.value());
    }

    private void hide(String portal) {
        try {
            copies.hide(portal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void swapWhatIsKept() {
        try (var owner = server.postgres().asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("""
                    update kept_portals k set version = o.version, files = o.files
                    from kept_portals o
                    where k.name = 'client-connect' and o.name = 'legacy-connect'""");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
