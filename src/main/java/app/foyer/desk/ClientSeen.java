package app.foyer.desk;

import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import java.util.List;
import java.util.Optional;

/**
 * All that a client's page shows, read at one time.
 *
 * @param portals that clients use
 * @param standings one for each of the portals
 * @param told a code that was created just now
 */
record ClientSeen(
        Client client,
        List<Portal> portals,
        List<Open> sessions,
        List<Standing> standings,
        Optional<ToldByPhone> told) {

    /** A portal's name; one that is gone is told by its id. */
    String name(PortalId portal) {
        return portals.stream()
                .filter(each -> each.id().equals(portal))
                .findFirst()
                .map(Portal::name)
                .orElse(portal.value());
    }

    Portal portal(Standing standing) {
        return portals.stream()
                .filter(each -> each.id().equals(standing.portal()))
                .findFirst()
                .orElseThrow();
    }
}
