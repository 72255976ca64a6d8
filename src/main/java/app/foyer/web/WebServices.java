package app.foyer.web;

import app.foyer.activity.Activities;
import app.foyer.desk.Desk;
import app.foyer.identity.PortalId;
import app.foyer.invitation.Welcome;
import app.foyer.message.OwnMessages;
import app.foyer.query.ClientData;
import app.foyer.secret.KeyedHash;
import app.foyer.session.SignedIn;
import app.foyer.signin.Journey;
import app.foyer.signin.OwnPassword;
import app.foyer.signin.StepUp;
import app.foyer.text.Texts;
import app.foyer.update.OwnUpdates;
import app.foyer.view.PortalVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands behind the HTTP edge.
 *
 * @param portals the current version of each portal
 * @param updates what clients ask to have changed
 * @param messages what clients write to staff
 * @param desk what members of staff do at portals of their own
 * @param clientData what pages show by queries
 * @param texts the engine's own, for where no portal is known
 * @param meters where the edge tells how it does
 * @param inbox the demo's mail; empty in production
 */
public record WebServices(
        Function<PortalId, Optional<PortalVersion>> portals,
        Assets assets,
        Texts texts,
        Journey journey,
        SignedIn signedIn,
        OwnPassword ownPassword,
        StepUp stepUp,
        Welcome welcome,
        OwnUpdates updates,
        OwnMessages messages,
        Desk desk,
        Activities activities,
        ClientData clientData,
        KeyedHash hash,
        SecureRandom random,
        MeterRegistry meters,
        InstantSource clock,
        Optional<DevInbox> inbox) {

    WebServices with(SignedIn other) {
        return new WebServices(
                portals,
                assets,
                texts,
                journey,
                other,
                ownPassword,
                stepUp,
                welcome,
                updates,
                messages,
                desk,
                activities,
                clientData,
                hash,
                random,
                meters,
                clock,
                inbox);
    }
}
