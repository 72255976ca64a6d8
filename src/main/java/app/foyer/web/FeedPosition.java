package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a live feed has told.
 *
 * <p>An entry's time is taken before its transaction commits, so a later look may find an older entry. Each look
 * therefore begins a little before the newest entry told, and what was told already is known by its id.
 */
final class FeedPosition {
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Map<UUID, Instant> told = new HashMap<>();
    private final Optional<ActivityCursor> resumed;
    private Instant newest;
    private boolean begun;

    /**
     * A feed that begins now.
     *
     * @param resumed the last entry that an earlier connection told; without one only new entries are told
     */
    FeedPosition(Instant now, Optional<ActivityCursor> resumed) {
        this.resumed = resumed;
        this.newest = resumed.map(ActivityCursor::at).orElse(now);
    }

    Instant readFrom() {
        return newest.minus(OVERLAP);
    }

    /**
     * Those of the entries that were not told yet; they count as told from here.
     *
     * @param read oldest first
     */
    List<ActivityEntry> fresh(List<ActivityEntry> read) {
        List<ActivityEntry> fresh = new ArrayList<>();
        for (ActivityEntry entry : read) {
            if (told.put(entry.id(), entry.at()) == null && isWanted(entry)) {
                fresh.add(entry);
            }
            newest = entry.at().isAfter(newest) ? entry.at() : newest;
        }
        begun = true;
        told.values().removeIf(at -> at.isBefore(readFrom()));
        return fresh;
    }

    /** At the first look, what is there already is news only for somebody who comes back. */
    private boolean isWanted(ActivityEntry entry) {
        return begun || resumed.filter(last -> isAfter(entry, last)).isPresent();
    }

    private static boolean isAfter(ActivityEntry entry, ActivityCursor last) {
        return entry.at().isAfter(last.at()) || (entry.at().equals(last.at()) && compare(entry.id(), last.id()) > 0);
    }

    /** As the database orders them: by their bits, without a sign. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
