package app.foyer.release;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at how the files look, and reads what has changed and settled. Used by one thread, and blocking.
 *
 * <p>It compares; it does not follow events. So it does not matter how an editor replaces a file, or which file system
 * that is, and nothing that happened unseen stays unseen.
 */
final class Watch {
    static final Duration QUIET = Duration.ofMillis(400);
    private static final Duration QUIET_WHEN_GONE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Sources sources;
    private final Glances glances;
    private final Function<String, Attempt> reader;
    private final Releases releases;
    private final Consumer<PortalId> removed;
    private final Supplier<Duration> time;
    private final Settling settling = new Settling(QUIET, QUIET_WHEN_GONE);
    private List<Problem> strays = List.of();
    private boolean readable = true;

    /**
     * A watch over some folders.
     *
     * @param glances at the same folders
     * @param reader reads one portal by its name
     * @param removed is told of each portal whose folder has gone
     * @param time since some moment in the past
     */
    Watch(
            Sources sources,
            Glances glances,
            Function<String, Attempt> reader,
            Releases releases,
            Consumer<PortalId> removed,
            Supplier<Duration> time) {
        this.sources = sources;
        this.glances = glances;
        this.reader = reader;
        this.releases = releases;
        this.removed = removed;
        this.time = time;
    }

    /** Reads everything at once, for the start: on all processors, for nobody is served yet. */
    void begin() {
        Fingerprint shared = sources.look(Sources.SHARED);
        List<String> names = sources.names().orElse(List.of());
        names.parallelStream()
                .map(name -> new Begun(name, sources.look(name), reader.apply(name)))
                .toList()
                .forEach(begun -> {
                    releases.read(begun.name(), begun.attempt());
                    settling.read(begun.name(), begun.looked());
                });
        settling.read(Sources.SHARED, shared);
        tellStrays(names);
    }

    private record Begun(String name, Fingerprint looked, Attempt attempt) {}

    /** Looks at everything there is. */
    void look() {
        Optional<List<String>> found = sources.names();
        if (found.isPresent() != readable) {
            readable = found.isPresent();
            LOG.warn(
                    "{} {}",
                    sources.portals(),
                    readable ? "can be read again" : "cannot be read; all goes on as it is");
        }
        found.ifPresent(names -> {
            TreeSet<String> all = new TreeSet<>(names);
            all.addAll(settling.names());
            all.add(Sources.SHARED);
            look(List.copyOf(all));
            tellStrays(names);
        });
    }

    /** Looks only at what was about to change when it was last looked at. */
    void lookAtUnsettled() {
        if (!isSettled()) {
            sources.names().ifPresent(readable -> look(settling.unsettled()));
        }
    }

    /** Whether a portal and what all have in common still look as they did when they were read. */
    boolean isAsRead(String name) {
        return settling.isAsRead(name, sources.look(name))
                && settling.isAsRead(Sources.SHARED, sources.look(Sources.SHARED));
    }

    /** Whether nothing is about to change. */
    boolean isSettled() {
        return settling.unsettled().isEmpty();
    }

    private void look(List<String> names) {
        Duration now = time.get();
        names.forEach(name -> settling.saw(name, glances.at(name), now));
        List<String> due = settling.due(now);
        if (due.contains(Sources.SHARED)) {
            readAll(due);
        } else if (!settling.isUnsettled(Sources.SHARED)) {
            due.forEach(this::read);
        }
    }

    /** What all have in common has changed, so everything has. */
    private void readAll(List<String> due) {
        settling.read(Sources.SHARED, sources.look(Sources.SHARED));
        settling.names().stream()
                .filter(name -> !name.equals(Sources.SHARED))
                .filter(name -> due.contains(name) || !settling.isUnsettled(name))
                .forEach(this::read);
    }

    /** What changes while it is read is not used: it will be found changed, and read when it has settled. */
    private void read(String name) {
        Fingerprint looks = sources.look(name);
        if (looks.equals(Fingerprint.GONE)) {
            settling.read(name, looks);
            if (releases.remove(name)) {
                removed.accept(new PortalId(name));
            }
            return;
        }
        Attempt attempt = reader.apply(name);
        if (sources.look(name).equals(looks) && settling.isAsRead(Sources.SHARED, sources.look(Sources.SHARED))) {
            releases.read(name, attempt);
            settling.read(name, looks);
        }
    }

    private void tellStrays(List<String> names) {
        List<Problem> found = sources.strays(names);
        found.stream().filter(stray -> !strays.contains(stray)).forEach(stray -> LOG.error("{}", stray.line()));
        strays = found;
    }
}
