package app.foyer.session;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.session.Sessions.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and ends sessions by their tokens. */
public final class SessionService implements SignedIn {
    private static final Logger LOG = LoggerFactory.getLogger(SessionService.class);

    /** No server's clock is so far ahead of another's that an entry could be dated later. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Vertx vertx;
    private final Sessions sessions;
    private final KeyedHash hash;
    private final SessionPolicy policy;
    private final InstantSource clock;

    public SessionService(Vertx vertx, Sessions sessions, KeyedHash hash, SessionPolicy policy, InstantSource clock) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.hash = hash;
        this.policy = policy;
        this.clock = clock;
    }

    /** What a session's token is stored as. */
    public static Digest digest(KeyedHash hash, PortalId portal, Token token) {
        return hash.of("session", portal.value(), token.value());
    }

    @Override
    public Future<Optional<Session>> find(PortalId portal, Token token) {
        return watch(portal, token).onSuccess(found -> found.ifPresent(this::keepAlive));
    }

    @Override
    public Future<Optional<Session>> watch(PortalId portal, Token token) {
        return sessions.find(portal, digest(hash, portal, token), limits());
    }

    @Override
    public Future<Optional<SeenActivity>> activity(PortalId portal, Token token, ActivityQuery query) {
        ActivityQuery dated = query.until(clock.instant().plus(CLOCKS_DIFFER));
        return sessions.findWithActivity(portal, digest(hash, portal, token), limits(), dated)
                .onSuccess(found -> found.map(SeenActivity::session).ifPresent(this::keepAlive));
    }

    @Override
    public Future<Boolean> signOut(PortalId portal, Token token, Caller caller) {
        return end(portal, token, caller, Map.of());
    }

    @Override
    public Future<Boolean> replace(PortalId portal, Token token, Caller caller) {
        return end(portal, token, caller, Map.of(ActivityWords.REASON, ActivityWords.SIGNED_IN_AGAIN));
    }

    private Future<Boolean> end(PortalId portal, Token token, Caller caller, Map<String, String> facts) {
        return watch(portal, token)
                .compose(found -> found.map(session -> end(session, caller, facts))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    private Future<Boolean> end(Session session, Caller caller, Map<String, String> facts) {
        Instant now = clock.instant();
        ActivityEntry entry = ActivityEntry.of(
                session.account().id(), session.portal(), now, ActivityEvent.SIGNED_OUT, facts, caller);
        return sessions.end(session.id(), now, entry).onSuccess(ended -> {
            SessionTopics.ENDED.hint(vertx, session.id().toString());
            ActivityAddresses.appended(vertx, session.account().id());
        });
    }

    /** The answer does not wait for this; a lost write costs the client a minute of idle time at the most. */
    private void keepAlive(Session session) {
        Instant now = clock.instant();
        if (session.lastSeen().plus(SessionPolicy.SEEN_EVERY).isBefore(now)) {
            sessions.seen(session.id(), now)
                    .onFailure(failure -> LOG.warn("last seen not written: {}", failure.toString()));
        }
    }

    private Limits limits() {
        Instant now = clock.instant();
        return new Limits(now.minus(policy.idle()), now.minus(policy.absolute()), now);
    }
}
