package app.foyer.launch;

import app.foyer.metrics.Metrics;
import app.foyer.portal.Portal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that runs until it is told to stop, and then closes what it opened, last first. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final long PATIENCE_SECONDS = 15;
    private static final long BLOCKED_SECONDS = 2;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Keeps something that is to be closed at the end. */
    <T extends AutoCloseable> T open(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    /** One event loop for each processor: more of them would only wake each other. */
    Vertx vertx() {
        return keep(Vertx.vertx(options()));
    }

    /**
     * The same, with its worker and connection pools among the figures: what a request is part of is counted by us, and
     * statements have no names there by which to tell them apart.
     */
    Vertx vertx(Metrics metrics) {
        Set<String> all = Stream.of(MetricsDomain.values())
                .filter(domain -> domain != MetricsDomain.NAMED_POOLS)
                .map(MetricsDomain::toCategory)
                .collect(Collectors.toSet());
        return keep(Vertx.builder()
                .with(options()
                        .setMetricsOptions(new MicrometerMetricsOptions()
                                .setEnabled(true)
                                .setDisabledMetricsCategories(all)
                                .addDisabledMetricsCategory("sql")))
                .withMetrics(new MicrometerMetricsFactory(metrics.registry()))
                .build());
    }

    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setMaxEventLoopExecuteTime(BLOCKED_SECONDS)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS);
    }

    private Vertx keep(Vertx vertx) {
        opened.push(() -> await(vertx.close()));
        return vertx;
    }

    /** Waits until a server answers; it will be stopped in order before what it stands on is closed. */
    List<Portal> started(Future<Platform> starting) throws ExecutionException, InterruptedException, TimeoutException {
        Platform platform = await(starting);
        opened.push(() -> await(platform.stop()));
        return platform.portals();
    }

    /** Waits for a future, outside any event loop. */
    static <T> T await(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    /** The same for what takes as long as it takes, such as a large file. */
    static <T> T awaitHoweverLong(Future<T> future) throws ExecutionException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    /** Waits for the signal to stop; the process ends only when everything is closed. */
    void untilStopped() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        stopping.await();
    }

    private void stop() {
        stopping.countDown();
        try {
            if (!stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("not everything stopped in {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                LOG.warn("not closed in order: {}", failure.toString());
            }
        }
        stopped.countDown();
    }
}
