package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.proof.Method;
import app.foyer.secret.Token;
import app.foyer.session.SeenActivity;
import app.foyer.session.Session;
import app.foyer.session.SignedIn;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sessions in a map; counts how often one was kept alive. */
final class FakeSessions implements SignedIn {
    static final Account ACCOUNT = new Account(
            new AccountId(new UUID(1, 1)),
            "C1001",
            Optional.of("test@test.co.nz"),
            "Test Client",
            Optional.of("test@test.co.nz"),
            ZoneId.of("Pacific/Auckland"));

    final AtomicInteger keptAlive = new AtomicInteger();
    volatile List<ActivityEntry> entries = List.of();

    /** Whoever only watches is told after this. */
    volatile Future<Void> gate = Future.succeededFuture();

    private final Map<String, Session> live = new ConcurrentHashMap<>();

    Session begin(PortalId portal, Token token, boolean emailDefault) {
        return begin(portal, token, ACCOUNT, emailDefault);
    }

    Session begin(PortalId portal, Token token, Account account, boolean emailDefault) {
        return begin(portal, token, account, Instant.parse("2026-11-24T00:00:00Z"), emailDefault);
    }

    Session begin(PortalId portal, Token token, Account account, Instant confirmedAt, boolean emailDefault) {
        Session session = new Session(
                new SessionId(UUID.randomUUID()),
                portal,
                account,
                Method.EMAIL_CODE,
                Instant.parse("2026-11-24T00:00:00Z"),
                Instant.parse("2026-11-24T00:00:00Z"),
                confirmedAt,
                emailDefault);
        live.put(key(portal, token), session);
        return session;
    }

    void end(PortalId portal, Token token) {
        live.remove(key(portal, token));
    }

    @Override
    public Future<Optional<Session>> find(PortalId portal, Token token) {
        keptAlive.incrementAndGet();
        return watch(portal, token);
    }

    @Override
    public Future<Optional<Session>> watch(PortalId portal, Token token) {
        Optional<Session> found = Optional.ofNullable(live.get(key(portal, token)));
        if (gate.isComplete()) {
            return Future.succeededFuture(found);
        }
        Promise<Optional<Session>> later = Promise.promise();
        Context asker = Vertx.currentContext();
        gate.onSuccess(opened -> asker.runOnContext(back -> later.complete(found)));
        return later.future();
    }

    @Override
    public Future<Optional<SeenActivity>> activity(PortalId portal, Token token, ActivityQuery query) {
        return find(portal, token)
                .map(found -> found.map(session -> new SeenActivity(session, ActivityPage.of(entries, query.limit()))));
    }

    @Override
    public Future<Boolean> signOut(PortalId portal, Token token, Caller caller) {
        return Future.succeededFuture(live.remove(key(portal, token)) != null);
    }

    @Override
    public Future<Boolean> replace(PortalId portal, Token token, Caller caller) {
        return signOut(portal, token, caller);
    }

    private static String key(PortalId portal, Token token) {
        return portal + "/" + token.value();
    }
}
