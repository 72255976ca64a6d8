package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A connection")
@Timeout(60)
class ConnectionTest {
    private static final String HOST = "Host: localhost\r\n";
    private static Edge edge;

    @BeforeAll
    static void start() {
        WebLimits usual = WebLimits.standard();
        edge = Edge.start(config -> config.with(new WebLimits(
                Duration.ofMillis(400),
                Duration.ofMillis(600),
                usual.answerWithin(),
                Duration.ofMillis(500),
                usual.idle(),
                usual.bodyBytes(),
                usual.headerBytes(),
                usual.feedsPerSession(),
                usual.feedsInAll(),
                usual.heartbeat())));
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "GET /client-connect/ HTTP/1.1\r\nHost: loc",
                "POST /client-connect/api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"
            })
    void that_never_ends_its_request_is_ended(String beginning) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection.says(beginning).hearsToTheEnd()).isEmpty();
        }
    }

    @Test
    void is_kept_for_another_request_only_for_a_while() {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection
                            .says("GET /client-connect/api/me HTTP/1.1\r\n" + HOST + "\r\n")
                            .hearsToTheEnd())
                    .startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest(name = "with too much or no HTTP at all is answered {1}")
    @CsvSource({"line, 414", "headers, 431", "garbage, 400", "lengths, 400"})
    void that_speaks_badly_is_told_so_and_ended(String what, int status) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            String answer = connection.says(bad(what)).hearsToTheEnd();

            assertThat(answer)
                    .matches(Pattern.compile("HTTP/1\\.[01] " + status + ".*", Pattern.DOTALL))
                    .contains("application/problem+json", "nosniff", "requestId");
        }
    }

    @Test
    void cannot_be_switched_to_another_protocol() {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection
                            .says("GET /client-connect/api/me HTTP/1.1\r\n" + HOST
                                    + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                    + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n")
                            .hearsToTheEnd())
                    .startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest(name = "that calls us {0} is answered {1}")
    @CsvSource({
        "localhost, 401",
        "localhost:8080, 401",
        "127.0.0.1, 401",
        "[::1]:8080, 401",
        "LOCALHOST, 401",
        "portal.example.co.nz, 421",
        "localhost.evil.example, 421",
        "10.0.0.1, 421"
    })
    void is_answered_by_a_name_of_this_machine_only(String host, int status) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection
                            .says("GET /client-connect/api/me HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .hearsToTheEnd())
                    .startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest(name = "that asks for {0} of the host {1} is answered {2}")
    @CsvSource({
        "http://localhost/client-connect/api/me, localhost, 401",
        "http://localhost:8080/client-connect/api/me, evil.example, 401",
        "HTTP://[::1]/client-connect/api/me, localhost, 401",
        "http://evil.example/client-connect/api/me, localhost, 421",
        "http://evil.example:80/client-connect/api/me, localhost, 421",
        "http://localhost@evil.example/client-connect/api/me, localhost, 421",
        "http://localhost.evil.example/client-connect/api/me, localhost, 421",
        "http:///client-connect/api/me, localhost, 421"
    })
    void is_called_by_the_name_in_the_address_where_there_is_one(String target, String host, int status) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection
                            .says("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .hearsToTheEnd())
                    .startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "evil.example"})
    void is_called_by_one_name_only(String other) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection
                            .says("GET /client-connect/api/me HTTP/1.1\r\n" + HOST + "Host: " + other + "\r\n\r\n")
                            .hearsToTheEnd())
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:foyer:malformed-request");
        }
    }

    private static String bad(String what) {
        return switch (what) {
            case "line" -> "GET /" + "x".repeat(5_000) + " HTTP/1.1\r\n" + HOST + "\r\n";
            case "headers" -> "GET / HTTP/1.1\r\n" + HOST + "A: " + "x".repeat(9_000) + "\r\n\r\n";
            case "lengths" ->
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
            default -> "\u0016\u0003\u0001 hello\r\n\r\n";
        };
    }
}
