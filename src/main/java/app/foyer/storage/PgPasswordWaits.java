package app.foyer.storage;

import app.foyer.account.PasswordWaits;
import app.foyer.activity.ActivityEntry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Password failures in PostgreSQL. */
record PgPasswordWaits(Database database) implements PasswordWaits {
    /**
     * Counts against every key, or against none where one of them must wait. The condition at the end is checked again on
     * the locked row, so that of a burst only the free failures get through.
     */
    private static final String CHARGE = """
            with asked as (
              select * from unnest($1::bytea[], $2::integer[], $3::timestamptz[]) as asked(key, free, keep_until)
            ), waiting as (
              select max(w.wait_until) as until from password_waits w join asked using (key) where w.wait_until > $4
            ), charged as (
              insert into password_waits as w (key, failures, free, wait_until, keep_until)
              select key, 1, free, $4, keep_until from asked where (select until from waiting) is null order by key
              on conflict (key) do update set
                failures = case when w.keep_until <= $4 then 1 else w.failures + 1 end,
                wait_until = $4 + case
                  when w.keep_until <= $4 or w.failures + 1 <= excluded.free then interval '0'
                  else least($6::integer * power(2, least(w.failures - excluded.free, 20)), $5::integer) * interval '1 second' end,
                keep_until = excluded.keep_until,
                free = excluded.free
              where w.wait_until <= $4
              returning w.key
            )
            select (select until from waiting) as until, (select count(*) from charged) as charged""";

    @Override
    public Future<Optional<Instant>> charge(List<Count> counts, Pace pace, Instant now) {
        Tuple values = Tuple.of(
                keys(counts),
                counts.stream().map(Count::freeFailures).toArray(Integer[]::new),
                counts.stream()
                        .map(count -> Columns.sql(now.plus(count.memory())))
                        .toArray(OffsetDateTime[]::new),
                Columns.sql(now),
                Math.toIntExact(pace.longest().toSeconds()),
                Math.toIntExact(pace.first().toSeconds()));
        return database.run(CHARGE, values).map(rows -> {
            Row row = rows.iterator().next();
            Optional<Instant> until = Columns.optionalTime(row, "until");
            boolean outrun = row.getLong("charged") < counts.size();
            return until.isEmpty() && outrun ? Optional.of(now.plusSeconds(1)) : until;
        });
    }

    @Override
    public Future<Void> clear(List<Count> counts) {
        return database.run("delete from password_waits where key = any($1)", Tuple.of(keys(counts)))
                .mapEmpty();
    }

    @Override
    public Future<Void> record(ActivityEntry failure) {
        return database.inTransaction(connection -> ActivityRows.insert(connection, failure));
    }

    private static Buffer[] keys(List<Count> counts) {
        return counts.stream().map(count -> Buffer.buffer(count.key().bytes())).toArray(Buffer[]::new);
    }
}
