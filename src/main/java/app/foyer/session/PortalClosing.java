package app.foyer.session;

import app.foyer.activity.ActivityAddresses;
import app.foyer.identity.PortalId;
import app.foyer.session.Sessions.Ended;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;

/** Ends everybody's way into a portal that is no longer there. */
public final class PortalClosing {
    private final Vertx vertx;
    private final Sessions sessions;

    public PortalClosing(Vertx vertx, Sessions sessions) {
        this.vertx = vertx;
        this.sessions = sessions;
    }

    /** Ends the sessions and the sign-ins in progress that began before a time; live feeds end with their sessions. */
    public Future<Void> close(PortalId portal, Instant now) {
        return sessions.endAllAt(portal, now).onSuccess(this::tell).mapEmpty();
    }

    private void tell(List<Ended> ended) {
        ended.forEach(one -> {
            SessionTopics.ENDED.hint(vertx, one.session().toString());
            ActivityAddresses.appended(vertx, one.account());
        });
    }
}
