package app.foyer.account;

import app.foyer.activity.ActivityEntry;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where failures and the waits they cause are kept. */
public interface PasswordWaits {
    /** One count: what it is kept under, and what it forgives. */
    record Count(Digest key, int freeFailures, Duration memory) {}

    /** Waits double from the first up to the longest. */
    record Pace(Duration first, Duration longest) {}

    /**
     * Counts one attempt against every count before it is looked at, so that a burst cannot outrun the limit.
     *
     * @return the time before which nothing may be tried, in which case nothing was counted; empty to go on
     */
    Future<Optional<Instant>> charge(List<Count> counts, Pace pace, Instant now);

    /** The attempt was right: the counts begin anew. */
    Future<Void> clear(List<Count> counts);

    /** The attempt was wrong, which the client can read about. */
    Future<Void> record(ActivityEntry failure);
}
