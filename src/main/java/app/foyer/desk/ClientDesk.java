package app.foyer.desk;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.email.Notices;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.session.SessionPolicy;
import app.foyer.session.Sessions.Limits;
import app.foyer.signin.SignIns.SpentAfter;
import app.foyer.signin.StaffHelp;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the work for clients needs.
 *
 * @param portals all that are served now
 */
public record ClientDesk(
        Clients clients,
        Standings standings,
        Activities activities,
        Supplier<List<Portal>> portals,
        Notices notices,
        StaffHelp help,
        PasswordDemand passwords,
        SessionPolicy sessions,
        SpentAfter spent) {

    /** Has a client choose a new password at the next sign-in. */
    @FunctionalInterface
    public interface PasswordDemand {
        /** False when that was so already. */
        Future<Boolean> demandNew(AccountId client, ActivityEntry told);
    }

    /** What a client has open at a time. */
    Future<List<Open>> sessions(Client client, Instant now) {
        Limits limits = new Limits(now.minus(sessions.idle()), now.minus(sessions.absolute()), now);
        return standings.sessions(client.account().id(), limits);
    }

    /** How a client stands at each portal that clients use. */
    Future<List<Standing>> standings(Client client, Instant now) {
        List<PortalId> portals = theirPortals().stream().map(Portal::id).toList();
        return standings.at(client.account().id(), portals, spent, now);
    }

    /** Those that clients use. */
    public List<Portal> theirPortals() {
        return portals.get().stream()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .toList();
    }
}
