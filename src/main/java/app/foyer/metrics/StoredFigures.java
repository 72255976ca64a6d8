package app.foyer.metrics;

import app.foyer.email.Outbox;
import app.foyer.email.Outbox.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What only the database knows, the same for every node over it: asked for each time that somebody reads. */
final class StoredFigures {
    private final Outbox outbox;
    private final InstantSource clock;
    private volatile Optional<Waiting> last = Optional.empty();

    StoredFigures(MeterRegistry registry, Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("foyer.database.up", this, figures -> figures.last.isPresent() ? 1 : 0)
                .description("Whether the database answered just now")
                .register(registry);
        Gauge.builder("foyer.outbox.mails", this, known(Waiting::mails))
                .description("Mails that are not delivered yet")
                .register(registry);
        Gauge.builder(
                        "foyer.outbox.oldest",
                        this,
                        known(waiting -> waiting.longest().toMillis() / 1000.0))
                .description("How long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Asks anew. Without an answer the figures are unknown, not those of before. */
    Future<Void> look() {
        return outbox.waiting(clock.instant())
                .map(Optional::of)
                .otherwise(Optional.empty())
                .map(found -> {
                    last = found;
                    return null;
                });
    }

    private static ToDoubleFunction<StoredFigures> known(ToDoubleFunction<Waiting> figure) {
        return figures -> figures.last.map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
