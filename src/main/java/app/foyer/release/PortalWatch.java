package app.foyer.release;

import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the current versions current, on a thread of its own: no event loop ever reads a file. */
public final class PortalWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortalWatch.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

    /** Looking takes this share of one processor at the most, unless looking once a second takes more. */
    private static final int SHARE = 20;

    private final Watch watch;
    private final Releases releases;
    private final ScheduledThreadPoolExecutor thread;
    private final Consumer<PortalId> removed;
    private final Queue<Promise<Void>> waiting = new ConcurrentLinkedQueue<>();
    private Optional<Keeping> keeping = Optional.empty();
    private Duration nextLook = time();
    private ScheduledFuture<?> looking;

    private PortalWatch(Watch watch, Releases releases, Consumer<PortalId> removed) {
        this.watch = watch;
        this.releases = releases;
        this.removed = removed;
        this.thread = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread named = new Thread(runnable, "portal-watch");
            named.setDaemon(true);
            return named;
        });
    }

    /**
     * Reads all portals and goes on looking at them. Blocking: call it on a worker.
     *
     * @param checks what must hold of a version before it is served
     * @param removed is told, on the watch's thread, of each portal whose folder has gone
     */
    public static PortalWatch begin(
            Vertx vertx, Sources sources, Checks checks, Consumer<PortalId> removed, InstantSource clock) {
        Releases releases = new Releases(clock);
        Watch watch = new Watch(
                sources,
                new Glances(sources, PortalWatch::time),
                new VersionReader(vertx, sources, checks)::read,
                releases,
                removed,
                PortalWatch::time);
        watch.begin();
        PortalWatch begun = new PortalWatch(watch, releases, removed);
        begun.looking = begun.thread.scheduleWithFixedDelay(
                begun::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return begun;
    }

    /** The current versions. */
    public Releases releases() {
        return releases;
    }

    /**
     * Brings back what was kept of portals that are broken now, closes what is gone, and from now on keeps what is
     * served. To be awaited before anything is served.
     */
    public Future<Void> keep(Keeping versions) {
        Promise<Void> recalled = Promise.promise();
        thread.execute(() -> {
            try {
                versions.recall(releases).forEach(name -> removed.accept(new PortalId(name)));
                keeping = Optional.of(versions);
                recalled.complete();
            } catch (RuntimeException failure) {
                recalled.fail(failure);
            }
        });
        return recalled.future();
    }

    /** When everything that was written before this call is served or told of as a problem. */
    public Future<Void> settled() {
        Promise<Void> settled = Promise.promise();
        waiting.add(settled);
        return settled.future();
    }

    private void tick() {
        List<Promise<Void>> asked = new ArrayList<>(waiting);
        try {
            if (!asked.isEmpty() || time().compareTo(nextLook) >= 0) {
                lookAtAll();
            } else {
                watch.lookAtUnsettled();
            }
        } catch (RuntimeException unexpected) {
            LOG.error("portals could not be looked at", unexpected);
            return;
        }
        if (watch.isSettled()) {
            waiting.removeAll(asked);
            asked.forEach(Promise::complete);
        }
    }

    private void lookAtAll() {
        Duration began = time();
        watch.look();
        Duration now = time();
        Duration pause = now.minus(began).multipliedBy(SHARE);
        nextLook = now.plus(pause.compareTo(LOOK_AT_LEAST_EVERY) < 0 ? pause : LOOK_AT_LEAST_EVERY);
        keeping.ifPresent(versions -> versions.catchUp(releases, watch::isAsRead, PortalWatch::time));
    }

    private static Duration time() {
        return Duration.ofNanos(System.nanoTime());
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
    }
}
