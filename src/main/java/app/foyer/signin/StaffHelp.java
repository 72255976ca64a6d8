package app.foyer.signin;

import app.foyer.emergency.Creation;
import app.foyer.emergency.EmergencyAddresses;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.preference.FactorAddresses;
import app.foyer.preference.PreferenceAddresses;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/** What the lender's staff may do for a client who cannot get in. Who may call it, whoever calls it decides. */
public final class StaffHelp {
    private final Vertx vertx;

    public StaffHelp(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Has a client asked for another method, or for none until a time (P3). */
    public Future<PreferenceAddresses.Changed> prefer(FactorAddresses.Prefer preference) {
        return FactorAddresses.PREFER.ask(vertx, preference);
    }

    /** Forgets what a client set up for signing in (P4); empty when no client has this account. */
    public Future<Optional<FactorAddresses.Cleared>> reset(FactorAddresses.Reset reset) {
        return FactorAddresses.RESET.ask(vertx, reset);
    }

    /** Forgets the app of a member of staff; empty when none has this account. */
    public Future<Optional<FactorAddresses.Cleared>> resetStaff(FactorAddresses.Reset reset) {
        return FactorAddresses.RESET_STAFF.ask(vertx, reset);
    }

    /**
     * Creates a code that lets a client in at one portal, once (P5).
     *
     * @param by the staff member
     * @param why in their words, for the record
     */
    public Future<Creation> createEmergencyCode(
            Portal portal, AccountId client, AccountId by, String why, Caller caller) {
        if (!PortalRules.of(portal).staffHelp().permits()) {
            return Future.succeededFuture(new Creation.NotForThisPortal());
        }
        return EmergencyAddresses.CREATE.ask(
                vertx, new EmergencyAddresses.Create(portal.id(), client, by, why, caller));
    }
}
