package app.foyer.desk;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the portals of this server are, as whoever serves them knows it. */
@FunctionalInterface
public interface PortalStates {
    /**
     * One portal.
     *
     * @param served what clients get; empty when there never was a version without a problem
     * @param since when that is so
     * @param problems of what is written now; empty when it is served
     */
    record State(PortalId id, Optional<Portal> served, Instant since, List<Problem> problems) {}

    /** Every portal, by name. */
    List<State> all();

    default Optional<State> find(PortalId portal) {
        return all().stream().filter(state -> state.id().equals(portal)).findFirst();
    }
}
