package app.foyer.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What a logger writes while a test listens. */
final class LogLines implements AutoCloseable {
    private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
    private final Logger logger;
    private final Level before;
    private final AppenderBase<ILoggingEvent> appender;

    private LogLines(String name, Level level) {
        appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getLevel().isGreaterOrEqual(level)) {
                    lines.add(event);
                }
            }
        };
        logger = (Logger) LoggerFactory.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(level);
        appender.start();
        logger.addAppender(appender);
    }

    /** What is at least as grave as the level. */
    static LogLines of(String logger, Level level) {
        return new LogLines(logger, level);
    }

    static LogLines ofAccess() {
        return of("app.foyer.access", Level.INFO);
    }

    /** The next line; one that does not come in time is a failure. */
    ILoggingEvent next() {
        try {
            ILoggingEvent line = lines.poll(10, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing was logged");
            }
            return line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    boolean hasMore() {
        return !lines.isEmpty();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(before);
    }
}
