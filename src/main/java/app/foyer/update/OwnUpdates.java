package app.foyer.update;

import app.foyer.identity.Caller;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import app.foyer.update.UpdateRequests.Known;
import io.vertx.core.Future;
import java.util.UUID;

/** What clients do with requests of their own. */
public interface OwnUpdates {
    /** Made by the app, or with staff who made sure who called. What is less must not lead around a paired app. */
    static boolean isStrong(Session session) {
        return session.method() == Method.AUTHENTICATOR_APP || session.method() == Method.EMERGENCY_CODE;
    }

    Future<Known> of(Session session);

    /** Asks for a change; where a code must confirm it, that is on its way then. */
    Future<OwnUpdate> ask(Session session, UpdateKind kind, String typed, Caller caller);

    /** Sends another code to the new address. */
    Future<OwnUpdate> sendAgain(Session session, UUID request, Caller caller);

    Future<OwnUpdate> confirm(Session session, UUID request, String typed, Caller caller);

    Future<OwnUpdate> withdraw(Session session, UUID request, Caller caller);
}
