package app.foyer.session;

import app.foyer.activity.ActivityQuery;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import java.util.Optional;

/** Who stands behind a session's token; never answered for a portal other than the session's own. */
public interface SignedIn {
    /** The live session, which is kept alive by this. */
    Future<Optional<Session>> find(PortalId portal, Token token);

    /** The live session, without keeping it alive: for what a browser asks by itself. */
    Future<Optional<Session>> watch(PortalId portal, Token token);

    /** The live session and a part of its activity in one round trip; keeps the session alive. */
    Future<Optional<SeenActivity>> activity(PortalId portal, Token token, ActivityQuery query);

    /** Ends the session; false when there was none. */
    Future<Boolean> signOut(PortalId portal, Token token, Caller caller);

    /** Ends the session of a browser that has signed in anew; false when there was none. */
    Future<Boolean> replace(PortalId portal, Token token, Caller caller);
}
