package app.foyer.web;

import app.foyer.activity.ActivityQuery;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import app.foyer.session.SeenActivity;
import app.foyer.session.Session;
import app.foyer.session.SignedIn;
import app.foyer.signin.Admission;
import app.foyer.view.PortalVersion;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/** Keeps a session from being one where the portal is for others by now: nobody is admitted there by what they had before. */
record OwnAudience(Function<PortalId, Optional<PortalVersion>> portals, SignedIn signedIn) implements SignedIn {

    @Override
    public Future<Optional<Session>> find(PortalId portal, Token token) {
        return signedIn.find(portal, token).map(found -> found.filter(this::isAdmitted));
    }

    @Override
    public Future<Optional<Session>> watch(PortalId portal, Token token) {
        return signedIn.watch(portal, token).map(found -> found.filter(this::isAdmitted));
    }

    @Override
    public Future<Optional<SeenActivity>> activity(PortalId portal, Token token, ActivityQuery query) {
        return signedIn.activity(portal, token, query).map(found -> found.filter(seen -> isAdmitted(seen.session())));
    }

    @Override
    public Future<Boolean> signOut(PortalId portal, Token token, Caller caller) {
        return signedIn.signOut(portal, token, caller);
    }

    @Override
    public Future<Boolean> replace(PortalId portal, Token token, Caller caller) {
        return signedIn.replace(portal, token, caller);
    }

    private boolean isAdmitted(Session session) {
        return portals.apply(session.portal())
                .filter(version -> Admission.of(version.portal(), session.account()))
                .isPresent();
    }
}
