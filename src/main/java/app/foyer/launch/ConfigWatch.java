package app.foyer.launch;

import app.foyer.config.ConfigReading;
import app.foyer.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of an edit of {@code config/foyer.yaml}, which counts from the next start: whoever made it would look there
 * for what became of it.
 */
final class ConfigWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final byte[] GONE = {};

    private final Path file;
    private final Supplier<ConfigReading> read;
    private final byte[] atStart;
    private final ScheduledThreadPoolExecutor thread;
    private ScheduledFuture<?> looking;
    private byte[] told;
    private byte[] seen;

    /**
     * A watch of a file.
     *
     * @param read reads it as a start would; blocking
     */
    ConfigWatch(Path file, Supplier<ConfigReading> read) throws IOException {
        this.file = file;
        this.read = read;
        this.atStart = bytes();
        this.told = atStart;
        this.seen = atStart;
        this.thread = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread named = new Thread(runnable, "config-watch");
            named.setDaemon(true);
            return named;
        });
    }

    /** Looks now and then, on a thread of its own, until it is closed. */
    ConfigWatch begin() {
        looking = thread.scheduleWithFixedDelay(this::tell, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void tell() {
        try {
            look().ifPresent(LOG::warn);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("{} cannot be read: {}", file, unreadable.toString());
        }
    }

    /** What is to be told, once for each edit, and not before the file has been the same twice. Blocking. */
    Optional<String> look() throws IOException {
        byte[] now = bytes();
        boolean settled = Arrays.equals(now, seen);
        seen = now;
        if (!settled || Arrays.equals(now, told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(Arrays.equals(now, atStart) ? file + " is again as it was at the start" : news());
    }

    private String news() {
        ConfigReading reading = read.get();
        return reading.config().isPresent()
                ? file + " has changed; that counts from the next start"
                : file + " has changed, and with it the next start would fail: "
                        + reading.problems().stream().map(Problem::line).collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return GONE;
        }
    }
}
