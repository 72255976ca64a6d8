package app.foyer.release;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that says which version of a portal is current.
 *
 * <p>A version takes the place of the one before in one step; a portal whose files have a problem keeps the last version
 * that had none.
 */
public final class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Map<String, PortalState> states = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Releases(InstantSource clock) {
        this.clock = clock;
    }

    /** The version to answer a request with; whoever asks twice may get two. */
    public Optional<PortalVersion> current(PortalId portal) {
        PortalState state = states.get(portal.value());
        return state == null ? Optional.empty() : state.version();
    }

    /** All that are served, by name. */
    public List<PortalVersion> all() {
        return states().stream().flatMap(state -> state.version().stream()).toList();
    }

    /** How every portal is, by name. */
    public List<PortalState> states() {
        return states.values().stream()
                .sorted(Comparator.comparing(PortalState::name))
                .toList();
    }

    /** Takes what was read as the truth from now on. Called by one thread. */
    void read(String name, Attempt attempt) {
        PortalState before = states.get(name);
        PortalState now = after(name, before, attempt);
        states.put(name, now);
        if (!now.problems().isEmpty()) {
            LOG.error(
                    "portal {} has {}, {}: {}",
                    name,
                    now.problems().size() == 1 ? "a problem" : now.problems().size() + " problems",
                    now.version().map(Releases::goesOn).orElse("so it is not served"),
                    now.problems().stream().map(Problem::line).collect(Collectors.joining("; ")));
        } else if (before == null
                || !before.problems().isEmpty()
                || !before.version().equals(now.version())) {
            LOG.info(
                    "portal {} is served in version {}",
                    name,
                    now.version().orElseThrow().portal().version());
            attempt.problems().forEach(warning -> LOG.warn("{}", warning.line()));
        }
    }

    /** A version from before the restart goes on in place of what is broken now. Called by the same thread. */
    void recall(String name, PortalVersion version) {
        states.computeIfPresent(
                name, (known, state) -> new PortalState(name, Optional.of(version), clock.instant(), state.problems()));
        LOG.warn(
                "portal {} goes on in its last good version {}, kept from before the restart",
                name,
                version.portal().version());
    }

    private PortalState after(String name, PortalState before, Attempt attempt) {
        if (attempt.version().isEmpty()) {
            return before == null
                    ? new PortalState(name, Optional.empty(), clock.instant(), attempt.problems())
                    : new PortalState(name, before.version(), before.since(), attempt.problems());
        }
        return before != null && isSame(before.version(), attempt.version())
                ? new PortalState(name, before.version(), before.since(), List.of())
                : new PortalState(name, attempt.version(), clock.instant(), List.of());
    }

    private static boolean isSame(Optional<PortalVersion> one, Optional<PortalVersion> other) {
        return one.map(version -> version.portal().version())
                .equals(other.map(version -> version.portal().version()));
    }

    private static String goesOn(PortalVersion version) {
        return "version " + version.portal().version() + " goes on";
    }

    /** The portal's folder is gone; answers whether it was served until now. */
    boolean remove(String name) {
        PortalState removed = states.remove(name);
        if (removed != null) {
            LOG.info("portal {} is gone, it is no longer served", name);
        }
        return removed != null && removed.version().isPresent();
    }
}
