package app.foyer.release;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Waits until files have stopped changing, so that several that change together are read together. Pure but for what it
 * remembers; times come from outside and only grow.
 */
final class Settling {
    private final Duration quiet;
    private final Duration quietWhenGone;
    private final Map<String, Fingerprint> read = new HashMap<>();
    private final Map<String, Unsettled> unsettled = new HashMap<>();

    /** What looks otherwise than when it was last read, since when it looks so. */
    private record Unsettled(Fingerprint seen, Duration since) {}

    /**
     * Nothing has been read yet.
     *
     * @param quiet how long something must look the same
     * @param quietWhenGone how long it must not be there: a folder may be put in another's place
     */
    Settling(Duration quiet, Duration quietWhenGone) {
        this.quiet = quiet;
        this.quietWhenGone = quietWhenGone;
    }

    /** How something looks now. */
    void saw(String name, Fingerprint looks, Duration now) {
        Unsettled before = unsettled.get(name);
        if (looks.equals(read.get(name))) {
            unsettled.remove(name);
        } else if (before == null || !before.seen().equals(looks)) {
            unsettled.put(name, new Unsettled(looks, now));
        }
    }

    /** What has looked the same for long enough and is to be read. */
    List<String> due(Duration now) {
        return unsettled.entrySet().stream()
                .filter(change -> isDue(change.getValue(), now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isDue(Unsettled change, Duration now) {
        Duration wanted = change.seen().equals(Fingerprint.GONE) ? quietWhenGone : quiet;
        return now.minus(change.since()).compareTo(wanted) >= 0;
    }

    /** It was read while it looked so. */
    void read(String name, Fingerprint looked) {
        unsettled.remove(name);
        if (looked.equals(Fingerprint.GONE)) {
            read.remove(name);
        } else {
            read.put(name, looked);
        }
    }

    /** Whether something looks as it did when it was read. */
    boolean isAsRead(String name, Fingerprint looks) {
        return looks.equals(read.get(name));
    }

    boolean isUnsettled(String name) {
        return unsettled.containsKey(name);
    }

    /** What was read or seen and not forgotten. */
    List<String> names() {
        return Stream.concat(read.keySet().stream(), unsettled.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> unsettled() {
        return List.copyOf(unsettled.keySet());
    }
}
