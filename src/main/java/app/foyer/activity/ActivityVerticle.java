package app.foyer.activity;

import app.foyer.activity.ActivityAddresses.Recorded;
import app.foyer.activity.ActivityAddresses.Viewed;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes page views in batches, so that no page waits for its own record, and makes the partitions that entries go to.
 *
 * <p>Everything that matters is written by its own transaction instead, and never comes here.
 */
public final class ActivityVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityVerticle.class);
    private static final int PLACES = 10_000;
    private static final int BATCH = 500;
    private static final long PAUSE_MS = 200;
    private static final long TRY_AGAIN_MS = 30_000;
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    private final Activities activities;
    private final InstantSource clock;
    private final PageViews views;
    private Future<Void> writing = Future.succeededFuture();

    public ActivityVerticle(Activities activities, InstantSource clock, MeterRegistry registry) {
        this(activities, clock, registry, PLACES);
    }

    ActivityVerticle(Activities activities, InstantSource clock, MeterRegistry registry, int places) {
        this.activities = activities;
        this.clock = clock;
        this.views = new PageViews(places, registry);
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(PAUSE_MS, tick -> write());
        vertx.setPeriodic(DAY_MS, tick -> makePartitions());
        return makePartitions().compose(made -> ActivityAddresses.VIEWED.serve(vertx, this::viewed));
    }

    /** What waits is written before the process ends. */
    @Override
    public Future<?> stop() {
        return writing.transform(done -> writeAll());
    }

    /** A full batch need not wait for the clock; when it cannot be written, the next try does. */
    private Future<Recorded> viewed(Viewed viewed) {
        views.add(viewed.entry());
        if (views.waiting() == BATCH) {
            write();
        }
        return Future.succeededFuture(new Recorded());
    }

    private void write() {
        if (writing.isComplete() && !views.isEmpty()) {
            writing = writeBatch();
            writing.onSuccess(written -> {
                if (views.waiting() >= BATCH) {
                    write();
                }
            });
        }
    }

    private Future<Void> writeAll() {
        return views.isEmpty() ? Future.succeededFuture() : writeBatch().compose(written -> writeAll());
    }

    private Future<Void> writeBatch() {
        List<ActivityEntry> batch = views.next(BATCH, clock.instant());
        return activities
                .append(batch)
                .onSuccess(written -> views.written())
                .onFailure(failure ->
                        LOG.warn("{} page views not written, to be tried again: {}", batch.size(), failure.toString()));
    }

    /** Entries are never refused for want of a partition, so a failure can wait a little. */
    private Future<Void> makePartitions() {
        return activities
                .makePartitions(clock.instant())
                .onFailure(failure -> {
                    LOG.warn("partitions not made, to be tried again: {}", failure.toString());
                    vertx.setTimer(TRY_AGAIN_MS, tick -> makePartitions());
                })
                .otherwiseEmpty();
    }
}
