package app.foyer.settings;

import app.foyer.identity.PortalId;
import app.foyer.settings.AdminSettings.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works while no other process saves the same portal's settings. */
record SaveLocks(Vertx vertx, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(SaveLocks.class);
    private static final long PAUSE_MS = 20;
    private static final int TRIES = 150;

    /** What came of taking a lock. */
    private record Taken(Optional<SaveLock> lock, Optional<Reason> never) {}

    /** The work's answer, or what {@code otherwise} makes of the reason why there was no lock to be had. */
    <T> Future<T> holding(PortalId portal, Supplier<Future<T>> work, Function<Reason, ? extends T> otherwise) {
        return holding(portal, work, otherwise, TRIES);
    }

    private <T> Future<T> holding(
            PortalId portal, Supplier<Future<T>> work, Function<Reason, ? extends T> otherwise, int tries) {
        return vertx.executeBlocking(() -> take(portal), false).compose(taken -> {
            if (taken.lock().isPresent()) {
                return Future.succeededFuture()
                        .compose(held -> work.get())
                        .eventually(() -> giveBack(taken.lock().get()));
            }
            if (taken.never().isPresent() || tries == 1) {
                return Future.succeededFuture(otherwise.apply(taken.never().orElse(Reason.BUSY)));
            }
            return vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS)
                    .compose(later -> holding(portal, work, otherwise, tries - 1));
        });
    }

    private Taken take(PortalId portal) {
        try {
            return new Taken(SaveLock.tryTake(folder, portal), Optional.empty());
        } catch (IOException failure) {
            LOG.error("nothing can be saved in {}: {}", folder, failure.toString());
            return new Taken(Optional.empty(), Optional.of(Failure.reason(failure)));
        }
    }

    private Future<Void> giveBack(SaveLock lock) {
        return vertx.executeBlocking(
                () -> {
                    lock.close();
                    return null;
                },
                false);
    }
}
