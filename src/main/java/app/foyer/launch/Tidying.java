package app.foyer.launch;

import app.foyer.storage.Database;
import app.foyer.storage.Housekeeping;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away what nobody needs any more, now and every hour. */
record Tidying(Housekeeping housekeeping, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final Duration EVERY = Duration.ofHours(1);

    static void nowAndThen(Vertx vertx, Database database, InstantSource clock) {
        Tidying tidying = new Tidying(new Housekeeping(database), clock);
        tidying.tidy();
        vertx.setPeriodic(EVERY.toMillis(), tick -> tidying.tidy());
    }

    private void tidy() {
        housekeeping.tidy(clock.instant()).onFailure(failure -> LOG.warn("not tidied: {}", failure.toString()));
    }
}
