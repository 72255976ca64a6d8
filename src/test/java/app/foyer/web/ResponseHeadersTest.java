package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every response")
class ResponseHeadersTest {
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest(name = "{0} {1} is {2}, and as guarded as any other")
    @CsvSource({
        "GET, /client-connect/, 200",
        "HEAD, /client-connect/, 200",
        "GET, /client-connect/sign-in, 200",
        "GET, /client-connect/activity, 303",
        "GET, /client-connect, 303",
        "GET, /client-connect/nothing, 404",
        "GET, /client-connect/activity/x.css, 404",
        "GET, /client-connect/home, 404",
        "GET, /nobody/, 404",
        "GET, /, 404",
        "GET, /dev/mail, 404",
        "GET, /client-connect/portal.yaml, 404",
        "GET, /assets/../docs/openapi.yaml, 404",
        "GET, /assets/foyer.js, 200",
        "GET, /openapi.yaml, 200",
        "GET, /client-connect/app.webmanifest, 200",
        "GET, /client-connect/app-icon.png, 200",
        "GET, /client-connect/service-worker.js, 200",
        "GET, /client-connect/offline.html, 200",
        "GET, /nobody/service-worker.js, 404",
        "POST, /client-connect/service-worker.js, 405",
        "GET, /client-connect/api/me, 401",
        "GET, /client-connect/api/nothing, 404",
        "GET, /client-connect/api/sign-in, 200",
        "POST, /client-connect/api/me, 405",
        "PUT, /client-connect/sign-in, 405",
        "TRACE, /client-connect/, 405",
        "OPTIONS, /client-connect/api/me, 405",
        "PROPFIND, /client-connect/, 405",
        "DELETE, /client-connect/api/me/default, 405"
    })
    void is_guarded(String method, String path, int status) {
        HttpResponse<String> response = edge.send(edge.to(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertGuarded(response);
    }

    @Test
    void is_guarded_even_when_something_behind_fails_and_tells_nothing_of_it() {
        edge.journey.next = () -> Future.failedFuture(new IllegalStateException("select secret from table"));

        HttpResponse<String> page = edge.get("/client-connect/", "Cookie", Edge.cookie("sign-in", Edge.token()));
        HttpResponse<String> api = edge.postJson("/client-connect/api/sign-in/email-code", "");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(api.statusCode()).isEqualTo(500);
        Stream.of(page, api).forEach(response -> {
            assertGuarded(response);
            assertThat(response.body()).doesNotContain("select", "Exception", "app.foyer");
        });
        assertThat(page.body()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void that_is_private_is_never_stored() {
        assertThat(edge.get("/client-connect/", "Cookie", edge.signedIn())
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(edge.get("/client-connect/api/me").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void says_how_long_to_use_tls_only_where_browsers_come_by_tls() {
        try (Edge secure = Edge.start(config -> new WebConfig(
                config.host(),
                config.port(),
                Sides.together("https://portal.example.co.nz"),
                false,
                config.trustedProxies(),
                config.tls(),
                config.limits()))) {
            assertThat(secure.get("/client-connect/nothing").headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=63072000"));
        }
        assertThat(edge.get("/client-connect/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static void assertGuarded(HttpResponse<String> response) {
        var headers = response.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self'",
                                "worker-src 'self'",
                                "manifest-src 'self'",
                                "base-uri 'none'",
                                "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.allValues("Vary")).contains("HX-Request");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        if (response.statusCode() != 303 && response.statusCode() != 204) {
            assertThat(headers.firstValue("Content-Type")).isPresent();
        }
    }
}
