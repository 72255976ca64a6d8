package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where clients and staff come")
class SidesTest {
    private static final String CLIENTS = "https://portal.example.nz";
    private static final String STAFF = "https://desk.example.nz";

    private static Edge byName;
    private static Edge ofClients;
    private static Edge ofStaff;
    private static Edge together;

    @BeforeAll
    static void start() {
        byName = edge(new Sides(Optional.of(CLIENTS), Optional.of(STAFF)));
        ofClients = edge(Sides.ofClients(CLIENTS));
        ofStaff = edge(Sides.ofStaff(STAFF));
        together = Edge.start();
    }

    @AfterAll
    static void stop() {
        byName.close();
        ofClients.close();
        ofStaff.close();
        together.close();
    }

    @ParameterizedTest(name = "{0} is called {1} and answers {2} with {3}")
    @CsvSource({
        "byName,    desk.example.nz,           /staff-desk/,               200",
        "byName,    DESK.example.nz,           /staff-desk/,               200",
        "byName,    desk.example.nz:443,       /staff-desk/,               200",
        "byName,    desk.example.nz:8443,      /staff-desk/,               404",
        "byName,    portal.example.nz,         /staff-desk/,               404",
        "byName,    portal.example.nz,         /staff-desk/api/sign-in,    404",
        "byName,    portal.example.nz,         /staff-desk/theme/logo.svg, 404",
        "byName,    desk.example.nz.evil.com,  /staff-desk/,               404",
        "byName,    portal.example.nz,         /client-connect/,           200",
        "byName,    10.0.0.7:8080,             /client-connect/,           200",
        "byName,    desk.example.nz,           /client-connect/,           404",
        "byName,    desk.example.nz,           /client-connect/api/me,     404",
        "byName,    desk.example.nz,           /assets/foyer.js,           200",
        "ofClients, portal.example.nz,         /client-connect/,           200",
        "ofClients, portal.example.nz,         /staff-desk/,               404",
        "ofClients, desk.example.nz,           /staff-desk/,               404",
        "ofStaff,   desk.example.nz,           /staff-desk/,               200",
        "ofStaff,   10.0.0.7:8444,             /staff-desk/,               200",
        "ofStaff,   desk.example.nz,           /client-connect/,           404",
        "together,  localhost,                 /client-connect/,           200",
        "together,  localhost,                 /staff-desk/,               200",
    })
    void are_kept_apart(String listener, String host, String path, int status) {
        assertThat(status(listener, "GET " + path + " HTTP/1.1", host, "")).isEqualTo(status);
    }

    @Test
    void are_told_apart_by_the_whole_address_where_there_is_one() {
        assertThat(status("byName", "GET https://desk.example.nz/staff-desk/ HTTP/1.1", "portal.example.nz", ""))
                .isEqualTo(200);
        assertThat(status("byName", "GET https://portal.example.nz/staff-desk/ HTTP/1.1", "desk.example.nz", ""))
                .isEqualTo(404);
    }

    @Test
    void are_not_told_apart_by_what_a_proxy_forwards() {
        assertThat(status(
                        "byName",
                        "GET /staff-desk/ HTTP/1.1",
                        "portal.example.nz",
                        "X-Forwarded-Host: desk.example.nz\r\nForwarded: host=desk.example.nz\r\n"))
                .isEqualTo(404);
    }

    /** A form that passes the other checks is stale here, since it brings no token; the origin is looked at first. */
    @ParameterizedTest(name = "{0} called {1} lets {2} with the origin {3}: {4}")
    @CsvSource({
        "byName,    desk.example.nz,   /staff-desk/sign-in,     https://desk.example.nz,   stale",
        "byName,    desk.example.nz,   /staff-desk/sign-in,     https://portal.example.nz, cross-origin",
        "byName,    portal.example.nz, /client-connect/sign-in, https://portal.example.nz, stale",
        "byName,    portal.example.nz, /client-connect/sign-in, https://desk.example.nz,   cross-origin",
        "ofStaff,   desk.example.nz,   /staff-desk/sign-in,     https://desk.example.nz,   stale",
        "ofStaff,   desk.example.nz,   /staff-desk/sign-in,     https://portal.example.nz, cross-origin",
        "ofClients, portal.example.nz, /client-connect/sign-in, https://desk.example.nz,   cross-origin",
    })
    void are_each_their_own_origin(String listener, String host, String path, String origin, String outcome) {
        String answer = said(
                listener,
                "POST " + path + " HTTP/1.1",
                host,
                "Origin: " + origin + "\r\nContent-Type: " + Edge.FORM + "\r\nContent-Length: 0\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(answer.contains("refreshed")).isEqualTo(outcome.equals("stale"));
    }

    @Test
    void are_somewhere() {
        assertThatThrownBy(() -> new Sides(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sides.ofClients("https://portal.example.nz/path"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Edge edge(Sides sides) {
        return Edge.start(config -> new WebConfig(
                config.host(), config.port(), sides, false, config.trustedProxies(), config.tls(), config.limits()));
    }

    private static int status(String listener, String line, String host, String headers) {
        return Integer.parseInt(said(listener, line, host, headers).substring(9, 12));
    }

    private static String said(String listener, String line, String host, String headers) {
        Edge edge = switch (listener) {
            case "byName" -> byName;
            case "ofClients" -> ofClients;
            case "ofStaff" -> ofStaff;
            default -> together;
        };
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            return connection
                    .says(line + "\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n")
                    .hearsToTheEnd();
        }
    }
}
