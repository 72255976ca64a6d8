package app.foyer.launch;

import static app.foyer.launch.TestServer.DESK;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A portal that is for others by now")
class AudienceChangeTest {
    @TempDir
    private Path root;

    private PortalCopies copies;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        copies = PortalCopies.in(root);
        server = TestServer.start(copies.folders());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void admits_nobody_by_what_they_had_before() throws IOException {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor inside = server.visitor(LEGACY);
        inside.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(inside.code(app.codeAt(server.clock().instant())).step()).isEqualTo("signed-in");
        server.clock().pass(Duration.ofMinutes(1));
        Visitor onTheWay = server.visitor(LEGACY);
        assertThat(onTheWay.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("code");

        audience("legacy-connect", "client", "user");

        assertThat(inside.get("/me").status()).isEqualTo(401);
        assertThat(inside.get("/activity").status()).isEqualTo(401);
        assertThat(inside.follow("/activity/live").statusCode()).isEqualTo(401);
        assertThat(inside.look("activity").status()).isEqualTo(303);
        assertThat(onTheWay.code(app.codeAt(server.clock().instant())).problem())
                .isEqualTo("no-sign-in");
        assertThat(onTheWay.get("/me").status()).isEqualTo(401);
        assertThat(server.visitor(LEGACY)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .problem())
                .isEqualTo("sign-in-refused");
    }

    @Test
    void is_never_a_desk_that_is_opened_to_clients() throws IOException {
        Account admin = server.member(Role.ADMIN);
        AuthenticatorApp app = server.pair(admin);
        Visitor inside = server.visitor(DESK);
        inside.signIn(admin.clientId(), TestServer.PASSWORD);
        inside.code(app.codeAt(server.clock().instant()));

        audience("staff-desk", "user", "client");

        assertThat(inside.look("staff").status()).isEqualTo(200);
        assertThat(server.visitor(DESK)
                        .signIn(server.client().clientId(), TestServer.PASSWORD)
                        .problem())
                .isEqualTo("sign-in-refused");
    }

    private void audience(String portal, String before, String now) throws IOException {
        String manifest = portal + "/portal.yaml";
        String text = Files.readString(root.resolve("portals").resolve(manifest));
        String changed = text.replace("audience: " + before, "audience: " + now);
        assertThat(changed).isNotEqualTo(text);
        copies.replace(manifest, changed);
        server.reload();
    }
}
