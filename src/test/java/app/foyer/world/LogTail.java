package app.foyer.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, stack traces and all. */
public final class LogTail implements AutoCloseable {
    private final Logger logger;
    private final PatternLayout layout = new PatternLayout();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> levels = new HashMap<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    };

    /** What the loggers below a name log. */
    public LogTail(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        LoggerContext context = logger.getLoggerContext();
        layout.setContext(context);
        layout.setPattern("%level %logger %mdc %msg%n%xEx{full}");
        layout.start();
        appender.setContext(context);
        appender.start();
        logger.addAppender(appender);
    }

    /** Everything: Foyer at DEBUG, libraries at INFO, whatever is configured. */
    public static LogTail ofEverything() {
        LogTail tail = new LogTail(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (Logger known : tail.logger.getLoggerContext().getLoggerList()) {
            if (known.getLevel() != null) {
                tail.level(known, Level.INFO);
            }
        }
        tail.level((Logger) LoggerFactory.getLogger("app.foyer"), Level.DEBUG);
        return tail;
    }

    private void level(Logger of, Level level) {
        levels.putIfAbsent(of, of.getLevel());
        of.setLevel(level);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public String text() {
        return String.join("", lines);
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        levels.forEach(Logger::setLevel);
    }
}
