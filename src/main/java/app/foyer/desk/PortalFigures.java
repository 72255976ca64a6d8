package app.foyer.desk;

import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.util.Map;

/** How clients get into each portal, in numbers. */
@FunctionalInterface
public interface PortalFigures {
    /**
     * Clients by the way in that is theirs.
     *
     * @param app who have paired an app there and not made e-mail their default
     * @param email who have made e-mail their default there
     */
    record Figures(long app, long email) {
        public static final Figures NONE = new Figures(0, 0);
    }

    /**
     * What is counted.
     *
     * @param clients who can sign in at all
     * @param portals those at which anybody has done something about it
     */
    record All(long clients, Map<PortalId, Figures> portals) {}

    Future<All> count();
}
