package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The management port")
class ManagementTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonObject portals = new JsonObject();
    private final Map<String, Supplier<Future<Boolean>>> checks = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        Edge.await(vertx.close());
    }

    @Test
    void says_ready_while_all_is_well() throws Exception {
        checks.put("database", () -> Future.succeededFuture(true));

        HttpResponse<String> ready = ask("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(ready.body()).getString("status")).isEqualTo("up");
    }

    @Test
    void says_what_is_not_well_and_still_lives() throws Exception {
        checks.put("database", () -> {
            throw new IllegalStateException("password of the database");
        });
        checks.put("outbox", () -> Future.succeededFuture(true));

        int port = start();
        HttpResponse<String> ready = ask(port, "/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(ready.body()).getJsonObject("checks").getMap())
                .containsEntry("database", "down")
                .containsEntry("outbox", "up");
        assertThat(ready.body()).doesNotContain("password");
        assertThat(ask(port, "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void tells_its_figures_in_the_format_of_prometheus() throws Exception {
        HttpResponse<String> metrics = ask("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body()).isEqualTo("figures 1\n");
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return ask(start(), path);
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private int start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Edge.await(vertx.deployVerticle(new ManagementVerticle(
                "127.0.0.1",
                port,
                new NodeHealth(checks, () -> portals),
                () -> Future.succeededFuture("figures 1\n"))));
        return port;
    }
}
