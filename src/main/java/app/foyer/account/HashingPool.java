package app.foyer.account;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that hash passwords, and a bounded line before them.
 *
 * <p>Hashing is the costliest thing that a stranger may ask for; without the bound a burst would take the memory and the
 * patience of everybody. Vert.x' own queue before a worker pool has no bound.
 */
final class HashingPool {
    private final WorkerExecutor threads;
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    HashingPool(Vertx vertx, int threads, int queue, MeterRegistry registry) {
        this.threads = vertx.createSharedWorkerExecutor("password", threads, 30, TimeUnit.SECONDS);
        this.places = threads + queue;
        Gauge.builder("foyer.password.checks", taken, AtomicInteger::get)
                .description("Passwords that are being checked or wait for it")
                .register(registry);
        Gauge.builder("foyer.password.checks.max", () -> places)
                .description("How many may be there at once; more are answered 503")
                .register(registry);
    }

    /** Does some work while holding a place in the line, or answers empty at once when the line is full. */
    <T> Optional<Future<T>> inLine(Supplier<Future<T>> work) {
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(
                Future.succeededFuture().compose(placed -> work.get()).onComplete(done -> taken.decrementAndGet()));
    }

    <T> Future<T> run(Callable<T> hashing) {
        return threads.executeBlocking(hashing, false);
    }
}
