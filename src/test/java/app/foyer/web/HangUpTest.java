package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client that gives up in the middle of a body")
@Timeout(60)
class HangUpTest {
    private static final String FAILURES = Failures.class.getName();
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
                "api/sign-in HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n",
                "sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n",
                "sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n"
            })
    void is_no_failure_of_ours(String rest) {
        try (LogLines log = LogLines.of(FAILURES, Level.DEBUG)) {
            try (RawConnection connection = new RawConnection(edge.config.port())) {
                connection.says("POST /client-connect/" + rest + "Host: localhost\r\n\r\n5\r\nhello\r\n");
            }
            assertIsQuiet(log.next());
        }
    }

    @Test
    void may_do_so_without_a_word() {
        try (LogLines log = LogLines.of(FAILURES, Level.DEBUG);
                LogLines access = LogLines.ofAccess();
                RawConnection connection = new RawConnection(edge.config.port())) {
            connection.says(
                    "POST /client-connect/sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: "
                            + Edge.FORM + "\r\nContent-Length: 50\r\n\r\nhello");
            assertThat(connection.lines().next()).isEqualTo("HTTP/1.1 100 Continue");
            connection.breaksOff();

            assertIsQuiet(log.next());
            access.next();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1"})
    void may_do_so_by_a_chunk_without_a_size(String size) {
        try (LogLines log = LogLines.of(FAILURES, Level.DEBUG);
                RawConnection connection = new RawConnection(edge.config.port())) {
            connection.says("POST /client-connect/api/sign-in HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n");

            assertIsQuiet(log.next());
        }
    }

    private static void assertIsQuiet(ILoggingEvent line) {
        assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage())
                .matches("request [0-9A-Z]{4}-[0-9A-Z]{4} broke off in its body: [A-Za-z]+");
    }
}
