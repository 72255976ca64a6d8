package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.account.Passwords;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passwords and the failures of those who guess them, in PostgreSQL. */
record PgPasswords(Database database) implements Passwords {
    /**
     * Finds the account and counts against every key, or against none where one of them must wait. The condition at the
     * end is checked again on the locked row, so that of a burst only the forgiven failures get through.
     */
    private static final String COUNT = """
            with account as (
              select %s, a.password_hash, a.password_changed_at, a.active
              from accounts a
              where (($2 and lower(a.client_id) = $1) or ($3 and lower(a.web_user_id) = $1)) and (a.role is not null) = $15
              order by lower(a.client_id) = $1 desc
              limit 1
            ), asked (key, free, keep_until) as (
              select $5::bytea, $8::integer, $9::timestamptz
              union all
              select coalesce((select uuid_send(account_id) from account), $6), $10::integer, $11::timestamptz
              where not exists (
                select from account join sessions s using (account_id) where s.address = $7 and s.started_at > $14)
            ), waiting as (
              select max(w.wait_until) as until from asked join password_waits w using (key) where w.wait_until > $4
            ), counted as (
              insert into password_waits as w (key, failures, free, wait_until, keep_until)
              select key, 1, free, $4, keep_until from asked where (select until from waiting) is null order by key
              on conflict (key) do update set
                failures = case when w.keep_until <= $4 then 1 else w.failures + 1 end,
                wait_until = $4 + case
                  when w.keep_until <= $4 or w.failures + 1 <= excluded.free then interval '0'
                  else least($12::integer * power(2, least(w.failures - excluded.free, 20)), $13::integer)
                    * interval '1 second' end,
                keep_until = excluded.keep_until,
                free = excluded.free
              where w.wait_until <= $4
              returning w.key, w.wait_until
            ), begun as (
              select wait_until as begun_until, key <> $5 as begun_anywhere from counted
              where wait_until > $4 order by wait_until desc, key = $5 limit 1
            )
            select account.*, begun.*, (select until from waiting) as until,
              (select count(*) from counted) < (select count(*) from asked) as outrun
            from (select) attempt left join account on true left join begun on true""".formatted(Columns.ACCOUNT);

    private static final String FORGET = "delete from password_waits where key in ($1, uuid_send($2))";

    private static final String RENEW = "update accounts set password_hash = $3 where id = $1 and password_hash = $2";

    private static final String DEMAND =
            "update accounts set must_change_password = true where id = $1 and active and not must_change_password";

    @Override
    public Future<Counted> count(Attempt attempt, Limits limits) {
        return database.run(COUNT, values(attempt, limits)).map(rows -> {
            Row row = rows.iterator().next();
            return new Counted(stored(row), waitUntil(row, attempt.now()), begun(row));
        });
    }

    @Override
    public Future<Void> forget(Attempt attempt, Account account) {
        Tuple values = Tuple.of(
                Buffer.buffer(attempt.typedHere().bytes()), account.id().value());
        return database.run(FORGET, values).mapEmpty();
    }

    @Override
    public Future<Void> renew(AccountId account, String found, String fresh) {
        return database.run(RENEW, Tuple.of(account.value(), found, fresh)).mapEmpty();
    }

    @Override
    public Future<Void> record(List<ActivityEntry> told) {
        return database.run(ActivityRows.INSERT_ALL, ActivityRows.values(told)).mapEmpty();
    }

    @Override
    public Future<Optional<String>> hashOf(AccountId account) {
        return database.run("select password_hash from accounts where id = $1 and active", Tuple.of(account.value()))
                .map(rows -> Columns.only(rows).map(row -> row.getString("password_hash")));
    }

    @Override
    public Future<Boolean> demandNew(AccountId account, ActivityEntry entry) {
        return database.inTransaction(connection -> Database.run(connection, DEMAND, Tuple.of(account.value()))
                .compose(demanded -> demanded.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : ActivityRows.insert(connection, entry).map(true)));
    }

    private static Tuple values(Attempt attempt, Limits limits) {
        return Tuple.of(
                attempt.identifier().sought(),
                attempt.identifier().mayBeClientId(),
                attempt.identifier().mayBeWebUserId(),
                Columns.sql(attempt.now()),
                Buffer.buffer(attempt.typedHere().bytes()),
                Buffer.buffer(attempt.typedAnywhere().bytes()),
                attempt.address(),
                limits.here().failures(),
                Columns.sql(attempt.now().plus(limits.here().memory())),
                limits.anywhere().failures(),
                Columns.sql(attempt.now().plus(limits.anywhere().memory())),
                seconds(limits.pace().first()),
                seconds(limits.pace().longest()),
                Columns.sql(attempt.now().minus(limits.atHome())),
                attempt.identifier().ofStaff());
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }

    private static Optional<Stored> stored(Row row) {
        return row.getUUID("account_id") == null
                ? Optional.empty()
                : Optional.of(new Stored(
                        Columns.account(row),
                        row.getString("password_hash"),
                        Columns.optionalTime(row, "password_changed_at"),
                        row.getBoolean("active")));
    }

    private static Optional<Begun> begun(Row row) {
        return Columns.optionalTime(row, "begun_until")
                .map(until -> new Begun(until, row.getBoolean("begun_anywhere")));
    }

    /** Whoever lost a race for the last free attempt finds no wait yet, and may try in a second. */
    private static Optional<Instant> waitUntil(Row row, Instant now) {
        Optional<Instant> until = Columns.optionalTime(row, "until");
        return until.isEmpty() && row.getBoolean("outrun") ? Optional.of(now.plusSeconds(1)) : until;
    }
}
