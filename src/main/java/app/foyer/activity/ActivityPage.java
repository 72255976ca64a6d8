package app.foyer.activity;

import java.util.List;
import java.util.Optional;

/**
 * A part of somebody's activity, newest first.
 *
 * @param next where the next older part begins; empty at the end
 */
public record ActivityPage(List<ActivityEntry> entries, Optional<ActivityCursor> next) {
    public ActivityPage {
        entries = List.copyOf(entries);
    }

    /** The page of some entries that were read one more than asked for, to know whether there are older ones. */
    public static ActivityPage of(List<ActivityEntry> read, int limit) {
        if (read.size() <= limit) {
            return new ActivityPage(read, Optional.empty());
        }
        List<ActivityEntry> shown = read.subList(0, limit);
        return new ActivityPage(shown, Optional.of(ActivityCursor.of(shown.get(limit - 1))));
    }
}
