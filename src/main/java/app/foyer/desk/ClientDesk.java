package app.foyer.desk;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.Notices;
import app.foyer.identity.AccountId;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.session.SessionPolicy;
import app.foyer.signin.SignIns.SpentAfter;
import app.foyer.signin.StaffHelp;
import io.vertx.core.Future;
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

    /** Those that clients use. */
    List<Portal> theirPortals() {
        return portals.get().stream()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .toList();
    }
}
