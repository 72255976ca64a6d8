package app.foyer.activity;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of somebody's activity is wanted.
 *
 * @param limit how many entries at most, 1 to {@link #MAX_LIMIT}
 * @param before only entries older than this one; empty for the newest
 * @param type only this type; empty for all but {@link ActivityType#PAGES}
 */
public record ActivityQuery(int limit, Optional<ActivityCursor> before, Optional<ActivityType> type) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public ActivityQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
        }
    }

    /** The same, of nothing later than a time; where an entry is named already, that is earlier anyway. */
    public ActivityQuery until(Instant time) {
        return before.isPresent() ? this : new ActivityQuery(limit, Optional.of(ActivityCursor.upTo(time)), type);
    }

    public static ActivityQuery newest() {
        return new ActivityQuery(DEFAULT_LIMIT, Optional.empty(), Optional.empty());
    }
}
