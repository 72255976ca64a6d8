package app.foyer.desk;

import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;

/** How clients get into each portal, in numbers. */
@FunctionalInterface
public interface PortalFigures {
    /**
     * Clients by the way in that is theirs; none of those for whom staff decided otherwise at every portal.
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
     * @param disabled of those, for whom staff switched the second step off
     * @param emailByStaff of those, for whom staff chose codes by e-mail
     * @param portals those at which anybody has done something about it
     */
    record All(long clients, long disabled, long emailByStaff, Map<PortalId, Figures> portals) {
        public Figures at(PortalId portal) {
            return portals.getOrDefault(portal, Figures.NONE);
        }

        public long emailAt(PortalId portal) {
            return at(portal).email() + emailByStaff;
        }

        /** Who would have to set something up there first. */
        public long noneAt(PortalId portal) {
            return Math.max(0, clients - disabled - at(portal).app() - emailAt(portal));
        }
    }

    Future<All> count(Instant now);
}
