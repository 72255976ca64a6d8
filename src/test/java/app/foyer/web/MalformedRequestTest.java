package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request that cannot be read")
@Timeout(60)
class MalformedRequestTest {
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/client-connect/api/me?x=%zz",
                "/client-connect/api/activity?limit=%zz",
                "/client-connect/api/activity/live?after=%2",
                "/client-connect/api/%zz",
                "/client-connect/api/activity/%",
                "/openapi.yaml?%zz"
            })
    void is_a_problem_for_programs(String target) {
        String answer = answer("GET", target);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("content-type: application/problem+json", "urn:foyer:malformed-request");
        assertGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/client-connect/?x=%zz",
                "/client-connect/activity?type=%z",
                "/client-connect/%zz",
                "/%zz/",
                "/nobody/?%",
                "/?x=%zz",
                "http://localhost/client-connect/%zz"
            })
    void is_a_page_for_people(String target) {
        String answer = answer("GET", target);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("content-type: text/html", "We couldn’t do that", "Reference ");
        assertGuarded(answer);
    }

    @Test
    void is_so_before_its_method_is_looked_at() {
        assertThat(answer("DELETE", "/client-connect/%zz")).startsWith("HTTP/1.1 400 ");
        assertThat(answer("POST", "/client-connect/api/sign-in?x=%zz")).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=%zz", "code=%z", "code=%", "%zz=1", "code=%zz&form=1"})
    void may_be_so_for_its_form(String form) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            String answer = connection
                    .says(head("POST", "/client-connect/sign-in/code") + "Content-Type: " + Edge.FORM
                            + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                    .hearsToTheEnd();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("We couldn’t do that");
        }
    }

    @Test
    void is_nothing_to_worry_an_operator() {
        try (LogLines log = LogLines.of(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN)) {
            answer("GET", "/client-connect/%zz");
            answer("GET", "/client-connect/?x=%zz");

            assertThat(log.hasMore()).isFalse();
        }
    }

    private static String answer(String method, String target) {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            return connection.says(head(method, target) + "\r\n").hearsToTheEnd();
        }
    }

    private static String head(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    }

    private static void assertGuarded(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-security-policy: default-src 'none'", "nosniff");
    }
}
