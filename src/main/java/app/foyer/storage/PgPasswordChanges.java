package app.foyer.storage;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.session.Sessions.Ended;
import app.foyer.signin.PasswordChanges;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of passwords in PostgreSQL.
 *
 * <p>The account is locked so that no sign-in or session can be added for it before the end: what is added after that
 * finds another password than it began with. Sign-ins are locked before, in the order in which completing one takes them.
 */
record PgPasswordChanges(Database database) implements PasswordChanges {
    private static final String LOCK_SIGN_INS = """
            select from sign_ins where account_id = $1 and ended_at is null and completed_at is null
            order by id for update""";

    private static final String LOCK_ACCOUNT = """
            select from accounts where id = $1 and active and password_hash = $2 and (must_change_password or not $3)
            for update""";

    private static final String GO_ON_SIGN_IN = """
            update sign_ins set password_since = $2
            where id = $1 and proven_at is not null and ended_at is null and completed_at is null and expires_at > $2""";

    private static final String GO_ON_SESSION = """
            update sessions set token_hash = $3, last_seen_at = greatest(last_seen_at, $2)
            where id = $1 and ended_at is null""";

    private static final String CHANGE = """
            update accounts set password_hash = $2, must_change_password = false, password_changed_at = $3
            where id = $1""";

    private static final String END_SIGN_INS = """
            update sign_ins set ended_at = $2
            where account_id = $1 and id is distinct from $3 and ended_at is null and completed_at is null""";

    private static final String END_SESSIONS = """
            with ended as (
              update sessions set ended_at = $2 where account_id = $1 and id is distinct from $3 and ended_at is null
              returning id, account_id, portal_id, address, browser, last_seen_at, started_at
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select gen_random_uuid(), $2, account_id, portal_id, $4, $5, address, browser
              from ended where last_seen_at > $6 and started_at > $7
            )
            select id, account_id from ended""";

    private static final String HAS_APP =
            "select exists (select from pairings where account_id = $1 and portal_id = $2) as paired";

    @Override
    public Future<Optional<List<Ended>>> change(Change change) {
        return database.inTransaction(connection -> mayGoOn(connection, change)
                .compose(may -> may
                        ? changed(connection, change).map(Optional::of)
                        : Future.succeededFuture(Optional.<List<Ended>>empty())));
    }

    @Override
    public Future<Boolean> hasApp(AccountId account, PortalId portal) {
        return database.run(HAS_APP, Tuple.of(account.value(), portal.value()))
                .map(rows -> rows.iterator().next().getBoolean("paired"));
    }

    /** Writes nothing unless all of it may be written. */
    private static Future<Boolean> mayGoOn(SqlConnection connection, Change change) {
        UUID account = change.account().value();
        Tuple password = Tuple.of(account, change.replaced(), change.by() instanceof InSignIn);
        return Database.run(connection, LOCK_SIGN_INS, Tuple.of(account))
                .compose(locked -> Database.run(connection, LOCK_ACCOUNT, password))
                .compose(found -> found.size() == 1 ? goOn(connection, change) : Future.succeededFuture(false));
    }

    private static Future<Boolean> goOn(SqlConnection connection, Change change) {
        if (change.by() instanceof InSession session) {
            Tuple values = Tuple.of(
                    session.session().value(),
                    Columns.sql(change.now()),
                    Buffer.buffer(session.token().bytes()));
            return Database.run(connection, GO_ON_SESSION, values).map(kept -> kept.rowCount() == 1);
        }
        Tuple values = Tuple.of(((InSignIn) change.by()).signIn().value(), Columns.sql(change.now()));
        return Database.run(connection, GO_ON_SIGN_IN, values).map(kept -> kept.rowCount() == 1);
    }

    private static Future<List<Ended>> changed(SqlConnection connection, Change change) {
        UUID account = change.account().value();
        Tuple password = Tuple.of(account, change.hash(), Columns.sql(change.now()));
        return Database.run(connection, CHANGE, password)
                .compose(stored -> Database.run(
                        connection, END_SIGN_INS, Tuple.of(account, Columns.sql(change.now()), signIn(change))))
                .compose(given -> Database.run(connection, END_SESSIONS, sessions(change)))
                .compose(ended -> ActivityRows.insert(connection, change.changed())
                        .compose(told -> OutboxRows.insert(
                                connection, change.notice().stream().toList()))
                        .map(ended.stream()
                                .map(row -> new Ended(new SessionId(row.getUUID("id")), change.account()))
                                .toList()));
    }

    private static Tuple sessions(Change change) {
        return Tuple.of(
                change.account().value(),
                Columns.sql(change.now()),
                change.by() instanceof InSession session ? session.session().value() : null,
                ActivityEvent.SIGNED_OUT.id(),
                new JsonObject().put(ActivityWords.REASON, ActivityWords.PASSWORD_CHANGED),
                Columns.sql(change.live().seenAfter()),
                Columns.sql(change.live().startedAfter()));
    }

    private static UUID signIn(Change change) {
        return change.by() instanceof InSignIn kept ? kept.signIn().value() : null;
    }
}
