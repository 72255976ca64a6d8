package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.MailKind;
import app.foyer.email.Outbox;
import app.foyer.email.Owner;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox in PostgreSQL. */
record PgOutbox(Database database) implements Outbox {
    private static final String CLAIM = """
            with due as (
              select id from outbox
              where state = 'waiting' and not_before <= $2 and (claimed_until is null or claimed_until <= $2)
              order by queued_at desc limit $4 for update skip locked
            )
            update outbox o set claimed_by = $1, claimed_until = $3, attempts = o.attempts + 1
            from due, accounts a
            where o.id = due.id and a.id = o.account_id
            returning o.*, a.name, a.zone, coalesce(a.language, o.language) as spoken""";

    private static final String DONE = """
            update outbox set state = $2, done_at = $3, sealed = null, claimed_by = null, claimed_until = null
            where id = $1 and state = 'waiting'""";

    private static final String POSTPONE =
            "update outbox set not_before = $2, claimed_by = null, claimed_until = null where id = $1 and state = 'waiting'";

    private static final String HELD =
            "select distinct claimed_by from outbox where state = 'waiting' and starts_with(claimed_by, $1)";

    private static final String RELEASE = """
            update outbox set claimed_by = null, claimed_until = null
            where state = 'waiting' and starts_with(claimed_by, $1) and claimed_by <> all($2)""";

    private static final String WAITING =
            "select count(*) as mails, min(queued_at) as oldest from outbox where state = 'waiting'";

    @Override
    public Future<List<Claimed>> claim(Owner owner, Instant now, Duration lease, int most) {
        Tuple values = Tuple.of(owner.text(), Columns.sql(now), Columns.sql(now.plus(lease)), most);
        return database.run(CLAIM, values).map(rows -> {
            List<Claimed> claimed = new ArrayList<>();
            rows.forEach(row -> claimed.add(claimed(row)));
            return claimed;
        });
    }

    @Override
    public Future<Void> delivered(UUID mail, Instant now) {
        return database.run(DONE, Tuple.of(mail, "sent", Columns.sql(now))).mapEmpty();
    }

    @Override
    public Future<Void> postpone(UUID mail, Instant until) {
        return database.run(POSTPONE, Tuple.of(mail, Columns.sql(until))).mapEmpty();
    }

    @Override
    public Future<Void> giveUp(UUID mail, Instant now, Optional<ActivityEntry> entry) {
        return database.inTransaction(connection -> Database.run(
                        connection, DONE, Tuple.of(mail, "given-up", Columns.sql(now)))
                .compose(done -> done.rowCount() == 0
                        ? Future.succeededFuture()
                        : ActivityRows.insert(connection, entry.stream().toList())));
    }

    @Override
    public Future<List<Owner>> owners(String host) {
        return database.run(HELD, Tuple.of(host + "/")).map(rows -> {
            List<Owner> owners = new ArrayList<>();
            rows.forEach(row -> Owner.parse(row.getString("claimed_by")).ifPresent(owners::add));
            return owners;
        });
    }

    @Override
    public Future<Void> release(String host, List<Owner> living) {
        String[] kept = living.stream().map(Owner::text).toArray(String[]::new);
        return database.run(RELEASE, Tuple.of(host + "/", (Object) kept)).mapEmpty();
    }

    @Override
    public Future<Waiting> waiting(Instant now) {
        return database.run(WAITING, Tuple.tuple()).map(rows -> {
            Row row = rows.iterator().next();
            Duration longest = Optional.ofNullable(row.getOffsetDateTime("oldest"))
                    .map(oldest -> Duration.between(oldest.toInstant(), now))
                    .orElse(Duration.ZERO);
            return new Waiting(row.getLong("mails"), longest);
        });
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.getUUID("id"),
                MailKind.of(row.getString("kind")),
                new AccountId(row.getUUID("account_id")),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                new PortalId(row.getString("portal_id")),
                new SealedText(row.getBuffer("sealed").getBytes()),
                row.getString("masked_email"),
                row.getBoolean("instead_of_app"),
                new Caller(row.getString("address"), row.getString("browser"), Columns.language(row, "spoken")),
                Columns.time(row, "queued_at"),
                Columns.time(row, "expires_at"),
                row.getInteger("attempts"));
    }
}
