package app.foyer.release;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at portals again and again, and walks through a folder only where something looks otherwise than before: a
 * thousand portals are some ten thousand files, whose names need not be read every second.
 *
 * <p>A folder's own time tells whether names came or went. Clocks of file systems are coarse, so it is trusted only when
 * the folder had looked the same for a while when its names were read; and from time to time they are read all the same,
 * for file systems that keep no such time. Used by one thread.
 */
final class Glances {
    /** Longer than the tick of any file system's clock. */
    private static final Duration COARSEST = Duration.ofSeconds(3);

    private static final Duration TRUST = Duration.ofMinutes(1);

    private final Sources sources;
    private final Supplier<Duration> time;
    private final Map<String, Glance> last = new HashMap<>();

    /**
     * Nothing has been looked at yet.
     *
     * @param time since some moment in the past, as it really passes
     */
    Glances(Sources sources, Supplier<Duration> time) {
        this.sources = sources;
        this.time = time;
    }

    /** How a portal looks, or what all have in common. */
    Fingerprint at(String name) {
        Glance before = last.get(name);
        Duration now = time.get();
        if (before != null && before.isTrusted(now) && before.walk().holds()) {
            return before.walk().fingerprint();
        }
        Walk walk = sources.walk(name);
        if (walk.isGone()) {
            last.remove(name);
        } else {
            boolean isSame = before != null && before.walk().folders().equals(walk.folders());
            last.put(name, new Glance(walk, isSame ? before.since() : now, now));
        }
        return walk.fingerprint();
    }

    /**
     * What was seen of one portal.
     *
     * @param since when its folders were first seen as they are
     * @param walked when their names were read
     */
    private record Glance(Walk walk, Duration since, Duration walked) {
        boolean isTrusted(Duration now) {
            return walked.minus(since).compareTo(COARSEST) > 0
                    && now.minus(walked).compareTo(TRUST) < 0;
        }
    }
}
