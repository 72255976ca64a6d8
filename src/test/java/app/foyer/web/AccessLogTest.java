package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("The access log")
class AccessLogTest {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("app.foyer.access");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };
    private Edge edge;

    @BeforeEach
    void start() {
        edge = Edge.start();
        logger.setLevel(Level.INFO);
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(appender);
        edge.close();
    }

    @Test
    void has_one_line_a_request_and_nothing_personal_in_it() throws InterruptedException {
        edge.get("/client-connect/api/activity?secret=secret", "Cookie", "client-connect.session=secret");

        assertThat(lines.poll(10, TimeUnit.SECONDS))
                .matches("method=GET route=/:portal/api/activity status=401 ms=[0-9]+ bytes=[0-9]+ "
                        + "id=[0-9A-Z]{4}-[0-9A-Z]{4} portal=client-connect problem=not-signed-in");
        assertThat(lines).isEmpty();
    }

    @Test
    void repeats_nothing_that_a_stranger_made_up() throws InterruptedException {
        edge.get("/secret/secret%0Aline?secret");

        assertThat(lines.poll(10, TimeUnit.SECONDS))
                .startsWith("method=GET ")
                .contains(" status=404 ", " portal=- ")
                .doesNotContain("secret");
    }
}
