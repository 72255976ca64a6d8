package app.foyer.settings;

import app.foyer.identity.PortalId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets the saves of one portal happen one after the other, in the order in which they were asked for. */
final class Turns {
    private final Vertx vertx;
    private final Map<PortalId, Future<?>> last = new ConcurrentHashMap<>();

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Works when all before have ended, well or not, on the event loop of whoever asks. */
    <T> Future<T> take(PortalId portal, Supplier<Future<T>> work) {
        Context caller = vertx.getOrCreateContext();
        Promise<T> done = Promise.promise();
        last.compute(portal, (id, before) -> {
            (before == null ? Future.succeededFuture() : before)
                    .onComplete(ended -> caller.runOnContext(turn ->
                            Future.succeededFuture().compose(go -> work.get()).onComplete(done)));
            return done.future();
        });
        return done.future();
    }
}
