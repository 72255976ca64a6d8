package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The access log")
class AccessLogTest {
    private Edge edge;
    private LogLines lines;

    @BeforeEach
    void start() {
        edge = Edge.start();
        lines = LogLines.ofAccess();
    }

    @AfterEach
    void stop() {
        lines.close();
        edge.close();
    }

    @Test
    void has_one_line_a_request_and_nothing_personal_in_it() {
        edge.get("/client-connect/api/activity?secret=secret", "Cookie", "client-connect.session=secret");

        assertThat(lines.next().getFormattedMessage())
                .matches("method=GET route=/:portal/api/activity status=401 ms=[0-9]+ bytes=[0-9]+ "
                        + "id=[0-9A-Z]{4}-[0-9A-Z]{4} portal=client-connect problem=not-signed-in");
        assertThat(lines.hasMore()).isFalse();
    }

    @Test
    void repeats_nothing_that_a_stranger_made_up() {
        edge.get("/secret/secret%0Aline?secret");

        assertThat(lines.next().getFormattedMessage())
                .startsWith("method=GET ")
                .contains(" status=404 ", " portal=- ")
                .doesNotContain("secret");
    }
}
