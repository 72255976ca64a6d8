package app.foyer.metrics;

import app.foyer.email.Outbox;
import app.foyer.release.PortalState;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** All figures of a node, with those that must be looked for first. */
public final class NodeFigures {
    private final Vertx vertx;
    private final Metrics metrics;
    private final StoredFigures stored;
    private final PortalMeters portals;
    private final Supplier<List<PortalState>> states;

    public NodeFigures(
            Vertx vertx, Metrics metrics, Outbox outbox, Supplier<List<PortalState>> states, InstantSource clock) {
        this.vertx = vertx;
        this.metrics = metrics;
        this.stored = new StoredFigures(metrics.registry(), outbox, clock);
        this.portals = new PortalMeters(metrics.registry());
        this.states = states;
    }

    /**
     * The figures as they are now. A thousand portals are some thousand lines, which a worker writes: for one asker after
     * the other, since the portals' figures are put in anew each time.
     */
    public Future<String> text() {
        return stored.look().compose(looked -> vertx.executeBlocking(this::written, false));
    }

    private synchronized String written() {
        portals.show(states.get());
        return metrics.text();
    }
}
