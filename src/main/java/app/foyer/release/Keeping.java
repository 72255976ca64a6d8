package app.foyer.release;

import app.foyer.bus.Fault;
import app.foyer.secret.Sealer;
import app.foyer.view.PortalVersion;
import com.google.common.collect.Sets;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last good version of each portal beyond the life of this process, and brings it back at a start that finds
 * the portal broken. Used by the watch's thread alone, and blocking.
 */
public final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    /** Edits are looked for by the same thread, and should not wait for this. */
    private static final Duration AT_A_TIME = Duration.ofMillis(200);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Sources sources;
    private final Function<Sources, Checks> checks;
    private final Packing packing;
    private final KeptVersions store;
    private final Map<String, String> kept = new HashMap<>();
    private Duration notBefore = Duration.ZERO;

    /**
     * Keeps in a store.
     *
     * @param checks what must hold of a version before it is served again, by where its files are
     */
    public Keeping(Vertx vertx, Sources sources, Function<Sources, Checks> checks, Sealer sealer, KeptVersions store) {
        this.vertx = vertx;
        this.sources = sources;
        this.checks = checks;
        this.packing = new Packing(sources, sealer);
        this.store = store;
    }

    /** Brings back what cannot be served as it is written now; answers what was kept and has no folder any more. */
    List<String> recall(Releases releases) {
        kept.putAll(store.versions().await());
        for (PortalState state : releases.states()) {
            if (state.version().isEmpty() && kept.containsKey(state.name())) {
                store.find(state.name())
                        .await()
                        .flatMap(this::restored)
                        .ifPresent(version -> releases.recall(state.name(), version));
            }
        }
        return gone(releases);
    }

    /** What was kept passes the same checks as what is written: they may have become stricter since. */
    private Optional<PortalVersion> restored(KeptVersion version) {
        try {
            Attempt attempt = packing.unpacked(
                    version, files -> new VersionReader(vertx, files, checks.apply(files)).read(version.name()));
            if (attempt.version().isEmpty()) {
                String problem = attempt.problems().get(0).message();
                LOG.error("the last good version of portal {} passes no more: {}", version.name(), problem);
            }
            return attempt.version();
        } catch (IOException | IllegalStateException unusable) {
            LOG.error("the last good version of portal {} cannot be read: {}", version.name(), unusable.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Keeps what is served as it is written, and forgets what is gone; what remains is done at the next call.
     *
     * @param asRead whether a portal's files are still those of the version that is served
     */
    void catchUp(Releases releases, Predicate<String> asRead, Supplier<Duration> time) {
        Duration began = time.get();
        if (began.compareTo(notBefore) < 0) {
            return;
        }
        try {
            for (String name : gone(releases)) {
                store.forget(name).await();
                kept.remove(name);
            }
            for (PortalState state : releases.states()) {
                if (time.get().minus(began).compareTo(AT_A_TIME) < 0) {
                    keep(state, asRead);
                }
            }
        } catch (IOException | Fault failure) {
            notBefore = began.plus(AFTER_A_FAILURE);
            LOG.warn("versions of portals are not kept for a restart, for now: {}", failure.getMessage());
        }
    }

    private void keep(PortalState state, Predicate<String> asRead) throws IOException {
        if (state.version().isEmpty() || !state.problems().isEmpty()) {
            return;
        }
        String version = state.version().get().portal().version();
        if (version.equals(kept.get(state.name()))) {
            return;
        }
        KeptVersion packed = packing.pack(state.name(), version);
        if (asRead.test(state.name())) {
            store.keep(packed).await();
            kept.put(state.name(), version);
        }
    }

    /** Nothing is gone while it cannot be told what there is. */
    private List<String> gone(Releases releases) {
        Set<String> there = releases.states().stream().map(PortalState::name).collect(Collectors.toSet());
        return sources.names()
                .map(names -> {
                    there.addAll(names);
                    return List.copyOf(Sets.difference(kept.keySet(), there));
                })
                .orElse(List.of());
    }
}
