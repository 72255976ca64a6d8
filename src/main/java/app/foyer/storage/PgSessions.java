package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import app.foyer.session.SeenActivity;
import app.foyer.session.Session;
import app.foyer.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Sessions in PostgreSQL. */
record PgSessions(Database database) implements Sessions {
    private static final String SESSION = """
            s.id as session_id, s.method, s.started_at, s.last_seen_at,
              coalesce(s.confirmed_at, s.started_at) as confirmed_at, s.portal_id as session_portal, %s,
              exists (select from email_defaults d where d.account_id = s.account_id and d.portal_id = s.portal_id)
                as email_default""".formatted(Columns.ACCOUNT);

    private static final String LIVE = """
            from sessions s join accounts a on a.id = s.account_id and a.active
            where s.token_hash = $1 and s.portal_id = $2 and s.ended_at is null
              and s.last_seen_at > $3 and s.started_at > $4
              and (s.preferred is distinct from 'disabled'
                or (a.preferred_method = 'disabled' and a.mfa_disabled_until > $5))""";

    private static final String FIND = "select " + SESSION + " " + LIVE;

    /**
     * The session's row first, and then one for each entry: they share nothing, so no value is sent twice. The parts of a
     * union come in their order, since what reads a materialized part of a statement is never run in parallel; sorting
     * them again would cost a tenth of the statement. What the bare time says again is there for the partitions of later
     * months, which are left out by it.
     */
    private static final String FIND_WITH = """
            with live as materialized (select %s %s), entries as (
              select e.* from live cross join lateral (
                select %s
                from activity e
                where e.account_id = live.account_id and %s and e.event = any($6)
                  and e.at <= $7 and (e.at, e.id) < ($7, $8)
                order by e.at desc, e.id desc limit $9
              ) e
            )
            select live.*, null as id, null as at, null as portal_id, null as event, null as facts, null as address,
              null as browser
            from live
            union all
            select null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, entries.*
            from entries""";

    private static final String FIND_WITH_ACTIVITY = findWith(ActivityFilter.NO_PAGES);
    private static final String FIND_WITH_PAGES = findWith(ActivityFilter.PAGES);

    private static final String COMPLETE = """
            with done as (
              update sign_ins set completed_at = $7, session_id = $2
              where id = $1 and proven_at is not null and completed_at is null and ended_at is null and exists (
                select from accounts a where a.id = account_id and a.active and not a.must_change_password
                  and a.password_changed_at is not distinct from password_since)
              returning account_id
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select $10, $7, account_id, $4, $11, $12, $8, $9 from done
            )
            insert into sessions (id, token_hash, account_id, portal_id, method, assurance, started_at, last_seen_at,
              address, browser, preferred)
            select $2, $3, account_id, $4, $5, $6, $7, $7, $8, $9, $13 from done""";

    private static final String END_ALL = """
            with given_up as (
              update sign_ins set ended_at = $2
              where portal_id = $1 and started_at <= $2 and ended_at is null and completed_at is null
            ), ended as (
              update sessions set ended_at = $2 where portal_id = $1 and started_at <= $2 and ended_at is null
              returning id, account_id, address, browser
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select gen_random_uuid(), $2, account_id, $1, $3, $4, address, browser from ended
            )
            select id, account_id from ended""";

    private static final String REPEAT = """
            update sessions set token_hash = $2
            where id = (select session_id from sign_ins where id = $1 and completed_at > $3) and ended_at is null""";

    @Override
    public Future<Optional<Session>> find(PortalId portal, Digest token, Limits limits) {
        return database.run(FIND, values(portal, token, limits))
                .map(rows -> Columns.only(rows).map(PgSessions::session));
    }

    @Override
    public Future<Optional<SeenActivity>> findWithActivity(
            PortalId portal, Digest token, Limits limits, ActivityQuery query) {
        ActivityFilter filter = ActivityFilter.of(query);
        Tuple values = values(portal, token, limits);
        values.addArrayOfString(filter.eventArray());
        values.addOffsetDateTime(Columns.sql(filter.before().at()));
        values.addUUID(filter.before().id());
        values.addInteger(query.limit() + 1);
        return database.run(filter.ofPages() ? FIND_WITH_PAGES : FIND_WITH_ACTIVITY, values)
                .map(rows -> {
                    if (rows.size() == 0) {
                        return Optional.empty();
                    }
                    Iterator<Row> row = rows.iterator();
                    Session session = session(row.next());
                    List<ActivityEntry> entries = new ArrayList<>(rows.size());
                    row.forEachRemaining(entry -> entries.add(
                            ActivityRows.entry(entry, session.account().id())));
                    return Optional.of(new SeenActivity(session, ActivityPage.of(entries, query.limit())));
                });
    }

    @Override
    public Future<Void> seen(SessionId session, Instant now) {
        return database.run(
                        "update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2 and ended_at is null",
                        Tuple.of(session.value(), Columns.sql(now)))
                .mapEmpty();
    }

    @Override
    public Future<Boolean> end(SessionId session, Instant now, ActivityEntry entry) {
        return database.inTransaction(connection -> Database.run(
                        connection,
                        "update sessions set ended_at = $2 where id = $1 and ended_at is null",
                        Tuple.of(session.value(), Columns.sql(now)))
                .compose(ended -> ended.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : ActivityRows.insert(connection, entry).map(true)));
    }

    @Override
    public Future<List<Ended>> endAllAt(PortalId portal, Instant now) {
        Tuple values = Tuple.of(
                portal.value(),
                Columns.sql(now),
                ActivityEvent.SIGNED_OUT.id(),
                new JsonObject().put(ActivityWords.REASON, ActivityWords.PORTAL_CLOSED));
        return database.run(END_ALL, values)
                .map(rows -> rows.stream()
                        .map(row ->
                                new Ended(new SessionId(row.getUUID("id")), new AccountId(row.getUUID("account_id"))))
                        .toList());
    }

    @Override
    public Future<Boolean> complete(Completion completion) {
        return completion
                .emailDefault()
                .map(chosen ->
                        database.inTransaction(connection -> Database.run(connection, COMPLETE, values(completion))
                                .compose(made -> made.rowCount() == 1
                                        ? save(connection, completion, chosen).map(true)
                                        : Future.succeededFuture(false))))
                .orElseGet(() -> database.run(COMPLETE, values(completion)).map(made -> made.rowCount() == 1));
    }

    private static Tuple values(Completion completion) {
        return Tuple.of(
                completion.signIn().value(),
                completion.session().value(),
                Buffer.buffer(completion.token().bytes()),
                completion.portal().value(),
                completion.method().id(),
                (short) completion.method().assurance(),
                Columns.sql(completion.now()),
                completion.caller().address(),
                completion.caller().browser(),
                completion.signedIn().id(),
                completion.signedIn().event().id(),
                ActivityRows.facts(completion.signedIn()),
                completion.preferred().orElse(null));
    }

    private static Future<Void> save(SqlConnection connection, Completion completion, EmailDefault chosen) {
        return EmailDefaultRows.insert(connection, completion.account(), completion.portal(), completion.now())
                .compose(saved -> SessionRows.end(
                        connection,
                        completion.account(),
                        Optional.of(completion.portal()),
                        Optional.of(completion.session()),
                        completion.now(),
                        ActivityWords.SIGN_IN_CHANGED))
                .compose(ended -> ActivityRows.insert(connection, chosen.made()))
                .compose(told ->
                        OutboxRows.insert(connection, chosen.notice().stream().toList()));
    }

    @Override
    public Future<Boolean> repeat(SignInId signIn, Digest token, Instant completedAfter) {
        Tuple values = Tuple.of(signIn.value(), Buffer.buffer(token.bytes()), Columns.sql(completedAfter));
        return database.run(REPEAT, values).map(rows -> rows.rowCount() == 1);
    }

    private static Tuple values(PortalId portal, Digest token, Limits limits) {
        return Tuple.of(
                Buffer.buffer(token.bytes()),
                portal.value(),
                Columns.sql(limits.seenAfter()),
                Columns.sql(limits.startedAfter()),
                Columns.sql(limits.now()));
    }

    private static String findWith(String condition) {
        return FIND_WITH.formatted(SESSION, LIVE, ActivityRows.COLUMNS, condition);
    }

    private static Session session(Row row) {
        return new Session(
                new SessionId(row.getUUID("session_id")),
                new PortalId(row.getString("session_portal")),
                Columns.account(row),
                Method.of(row.getString("method")),
                Columns.time(row, "started_at"),
                Columns.time(row, "last_seen_at"),
                Columns.time(row, "confirmed_at"),
                row.getBoolean("email_default"));
    }
}
