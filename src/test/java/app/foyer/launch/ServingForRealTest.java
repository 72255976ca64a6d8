package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.config.ServerConfig;
import app.foyer.problem.SecretSource;
import app.foyer.secret.Keys;
import app.foyer.world.LogTail;
import app.foyer.world.Postgres;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Serving for real")
class ServingForRealTest {
    private static final Folders PROJECT = Folders.below(Path.of(""));

    @TempDir
    private Path home;

    private final Postgres.Fresh postgres = Postgres.fresh();
    private final int managementPort;

    ServingForRealTest() throws IOException {
        managementPort = FreePorts.free();
    }

    @Test
    void names_everything_that_production_needs_and_the_config_lacks() {
        assertThat(new ServeRun(ServerConfig.standard()).missing())
                .hasSize(5)
                .anyMatch(line -> line.contains("database"))
                .anyMatch(line -> line.contains("mail"))
                .anyMatch(line -> line.contains("keys"))
                .anyMatch(line -> line.contains("server.origin"))
                .anyMatch(line -> line.contains("server.tls"));
    }

    @Test
    void answers_behind_a_proxy_with_cookies_that_only_tls_carries() throws Exception {
        int port = FreePorts.free();
        try (Running running = new Running()) {
            new ServeRun(config(port)).start(running, PROJECT);

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/client-connect/"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().allValues("set-cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-client-connect."))
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(page.headers().firstValue("strict-transport-security")).isPresent();
        }
    }

    @Test
    void serves_staff_on_a_port_of_their_own() throws Exception {
        int port = FreePorts.free();
        int ofStaff = FreePorts.free();
        try (Running running = new Running()) {
            new ServeRun(config(port, "staff: {origin: 'https://portal.example.nz:8444', port: " + ofStaff + "}"))
                    .start(running, PROJECT);

            assertThat(get(ofStaff, "/staff-desk/").statusCode()).isEqualTo(200);
            assertThat(get(ofStaff, "/client-connect/").statusCode()).isEqualTo(404);
            assertThat(get(port, "/staff-desk/").statusCode()).isEqualTo(404);
            assertThat(get(port, "/client-connect/").statusCode()).isEqualTo(200);
            assertThat(health().getJsonObject("staff-desk").fieldNames()).doesNotContain("notServed");
        }
    }

    @Test
    void serves_no_staff_unless_it_is_told_where_they_come_and_says_so() throws Exception {
        int port = FreePorts.free();
        try (Running running = new Running();
                LogTail log = new LogTail("app.foyer.launch")) {
            new ServeRun(config(port)).start(running, PROJECT);

            assertThat(get(port, "/staff-desk/").statusCode()).isEqualTo(404);
            assertThat(get(port, "/client-connect/").statusCode()).isEqualTo(200);
            assertThat(health().getJsonObject("staff-desk").getString("notServed"))
                    .contains("no 'server.staff'");
            assertThat(health().getJsonObject("client-connect").fieldNames()).doesNotContain("notServed");
            assertThat(log.lines()).anyMatch(line -> line.contains("portal staff-desk is not served"));
        }
    }

    @Test
    void has_staff_come_by_tls_too() throws Exception {
        assertThat(new ServeRun(config(FreePorts.free(), "staff: {origin: 'http://desk.example.nz'}")).missing())
                .containsExactly("'server.staff.origin' must begin with https://");
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private JsonObject health() throws Exception {
        return new JsonObject(get(managementPort, "/health/ready").body()).getJsonObject("portals");
    }

    @Test
    void has_no_dev_pages() throws Exception {
        int port = FreePorts.free();
        try (Running running = new Running()) {
            new ServeRun(config(port)).start(running, PROJECT);

            HttpResponse<String> inbox = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/dev/mail/messages"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(inbox.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void refuses_a_database_that_a_demo_made() throws Exception {
        postgres.markAs("made by foyer demo");
        try (Running running = new Running()) {
            assertThatThrownBy(() -> new ServeRun(config(FreePorts.free())).start(running, PROJECT))
                    .hasRootCauseMessage("this database was made by foyer demo, so it is not served for real");
        }
    }

    private ServerConfig config(int port) throws IOException, SQLException {
        return config(port, "host: 127.0.0.1");
    }

    private ServerConfig config(int port, String key) throws IOException, SQLException {
        Path keys = home.resolve("keys.properties");
        Keys.createIfMissing(keys, new SecureRandom());
        Files.writeString(home.resolve("app-password"), postgres.server().appPassword());
        Files.writeString(home.resolve("owner-password"), postgres.server().ownerPassword());
        Path file = Files.writeString(home.resolve("foyer.yaml"), """
                server:
                  %s
                  port: %d
                  origin: https://portal.example.nz
                  trustedProxies: [127.0.0.1]
                management:
                  port: %d
                database:
                  host: %s
                  port: %d
                  name: %s
                  user: %s
                  password: ${file:app-password}
                  ownerUser: %s
                  ownerPassword: ${file:owner-password}
                  tls: disable
                mail:
                  host: 127.0.0.1
                  port: %d
                  from: portal@example.nz
                keys: ${file:keys.properties}
                """.formatted(
                        key,
                        port,
                        managementPort,
                        postgres.server().host(),
                        postgres.server().port(),
                        postgres.name(),
                        postgres.server().appUser(),
                        postgres.server().ownerUser(),
                        FreePorts.free()));
        return ServerConfig.read(file, SecretSource.ofThisProcess()).config().orElseThrow();
    }
}
