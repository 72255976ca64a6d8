package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.identity.AccountId;
import app.foyer.proof.Verdict;
import app.foyer.update.OwnUpdate;
import app.foyer.update.OwnUpdate.Became;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateRequests;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Update requests in PostgreSQL, as clients make them. */
record PgUpdateRequests(Database database) implements UpdateRequests {
    private static final String KNOWN = """
            select a.phone, a.address, exists (select from pairings p where p.account_id = a.id) as has_app
            from accounts a where a.id = $1""";

    private static final String OWN = UpdateRows.SELECT + """
            where r.account_id = $1
            order by r.ended_at is not null, r.asked_at desc, r.id limit $2""";

    /** What it is to replace, whether it may be asked for, and the request itself: all of one moment. */
    private static final String ASK = """
            with known as (
              select a.id, %s as was,
                not $6 and exists (select from pairings p where p.account_id = a.id) as needs_app
              from accounts a, (select $3::text as kind) r
              where a.id = $2 and a.active and a.role is null
            ), kept as (
              insert into update_requests (id, account_id, portal_id, kind, was, wanted, state, asked_at, code_hash,
                code_until, sent_at, sends)
              select $1::uuid, known.id, $5::text, $3::text, known.was, $4::text,
                case when $8::bytea is null then 'open' else 'unconfirmed' end, $7::timestamptz, $8::bytea,
                $9::timestamptz, case when $8::bytea is not null then $7::timestamptz end,
                case when $8::bytea is null then 0 else 1 end
              from known where known.was is distinct from $4 and not known.needs_app
              on conflict (account_id, kind) where ended_at is null do nothing
              returning id
            )
            select known.was is not distinct from $4 as same, known.needs_app, exists (select from kept) as kept
            from known""".formatted(UpdateRows.NOW);

    private static final String SEND = """
            update update_requests set code_hash = $3, code_until = $4, sent_at = $5, sends = sends + 1
            where id = $1 and account_id = $2 and state = 'unconfirmed' and wrong < $6 and sends < $7
              and sent_at <= $5::timestamptz - $8 * interval '1 second'""";

    private static final String CODES_OF = """
            select sent_at, wrong >= $3 as spent, wrong >= $3 or sends >= $4 as no_more
            from update_requests where id = $1 and account_id = $2 and state = 'unconfirmed'""";

    /** Counted, compared and used up in one statement; what holds is looked at again on the locked row. */
    private static final String CONFIRM = """
            update update_requests r set
              state = case when r.code_hash = $3 then 'open' else r.state end,
              confirmed_at = case when r.code_hash = $3 then $4::timestamptz end,
              wrong = case when r.code_hash = $3 then r.wrong else r.wrong + 1 end,
              code_hash = case when r.code_hash = $3 then null else r.code_hash end
            where r.id = $1 and r.account_id = $2 and r.state = 'unconfirmed' and r.code_until > $4 and r.wrong < $5
            returning r.state = 'open' as fits, r.wrong""";

    private static final String WITHDRAW = """
            update update_requests set state = 'withdrawn', ended_at = $3, code_hash = null
            where id = $1 and account_id = $2 and ended_at is null""";

    @Override
    public Future<Known> of(AccountId client, int most) {
        Future<RowSet<Row>> known = database.run(KNOWN, Tuple.of(client.value()));
        Future<RowSet<Row>> own = database.run(OWN, Tuple.of(client.value(), most));
        return Future.all(known, own).map(read -> known(Columns.only(known.result()), UpdateRows.of(own.result())));
    }

    private static Known known(Optional<Row> row, List<UpdateRequest> requests) {
        return new Known(
                row.map(found -> found.getString("phone")),
                row.map(found -> found.getString("address")),
                row.map(found -> found.getBoolean("has_app")).orElse(true),
                requests);
    }

    @Override
    public Future<OwnUpdate> ask(Wish wish) {
        Tuple values = Tuple.of(
                wish.id(),
                wish.client().value(),
                wish.kind().id(),
                wish.wanted(),
                wish.portal().value(),
                wish.evenWithApp());
        values.addValue(Columns.sql(wish.told().at()));
        values.addValue(
                wish.code().map(code -> Buffer.buffer(code.digest().bytes())).orElse(null));
        values.addValue(wish.code().map(code -> Columns.sql(code.until())).orElse(null));
        return database.inTransaction(connection -> Database.run(connection, ASK, values)
                        .map(PgUpdateRequests::asked)
                        .compose(asked -> asked.became() == Became.DONE
                                ? use(connection, wish.limits(), wish.told(), wish.code())
                                : Future.succeededFuture(asked)))
                .recover(Withheld.told(full -> OwnUpdate.later(full.until())));
    }

    private static OwnUpdate asked(RowSet<Row> rows) {
        return OwnUpdate.of(Columns.only(rows)
                .map(row -> row.getBoolean("kept")
                        ? Became.DONE
                        : row.getBoolean("needs_app")
                                ? Became.NEEDS_APP
                                : row.getBoolean("same") ? Became.UNCHANGED : Became.OPEN_ALREADY)
                .orElse(Became.GONE));
    }

    private static Future<OwnUpdate> use(
            SqlConnection connection, List<Limit> limits, ActivityEntry told, Optional<Code> code) {
        return Allowances.use(connection, limits, told.at())
                .compose(full -> full.isPresent()
                        ? Future.failedFuture(new Withheld(full.get()))
                        : ActivityRows.insert(connection, told))
                .compose(written -> OutboxRows.insert(
                        connection, code.map(Code::mail).stream().toList()))
                .map(OwnUpdate.of(Became.DONE));
    }

    @Override
    public Future<OwnUpdate> send(Another another) {
        Tuple values = Tuple.of(
                another.request(),
                another.client().value(),
                Buffer.buffer(another.code().digest().bytes()),
                Columns.sql(another.code().until()),
                Columns.sql(another.told().at()),
                another.bounds().wrong());
        values.addValue(another.bounds().sends());
        values.addValue(another.bounds().spacing().toSeconds());
        return database.inTransaction(connection -> Database.run(connection, SEND, values)
                        .compose(sent -> sent.rowCount() == 1
                                ? use(connection, another.limits(), another.told(), Optional.of(another.code()))
                                : whyNot(connection, another)))
                .recover(Withheld.told(full -> OwnUpdate.later(full.until())));
    }

    private static Future<OwnUpdate> whyNot(SqlConnection connection, Another another) {
        Bounds bounds = another.bounds();
        Tuple values = Tuple.of(another.request(), another.client().value(), bounds.wrong(), bounds.sends());
        return Database.run(connection, CODES_OF, values)
                .map(rows -> Columns.only(rows)
                        .map(row -> row.getBoolean("no_more")
                                ? OwnUpdate.of(Became.NO_MORE_CODES)
                                : OwnUpdate.later(Columns.time(row, "sent_at").plus(bounds.spacing())))
                        .orElse(OwnUpdate.of(Became.GONE)));
    }

    @Override
    public Future<Verdict> confirm(Attempt attempt) {
        Tuple values = Tuple.of(
                attempt.request(),
                attempt.client().value(),
                Buffer.buffer(attempt.code().bytes()),
                Columns.sql(attempt.now()),
                attempt.wrong());
        return database.inTransaction(connection -> Database.run(connection, CONFIRM, values)
                .compose(rows -> Columns.only(rows)
                        .map(row -> judged(connection, attempt, row))
                        .orElseGet(() -> notCounted(connection, attempt))));
    }

    private static Future<Verdict> judged(SqlConnection connection, Attempt attempt, Row row) {
        if (row.getBoolean("fits")) {
            return ActivityRows.insert(connection, attempt.told()).map(new Verdict.Accepted());
        }
        int left = attempt.wrong() - row.getInteger("wrong");
        return Future.succeededFuture(left > 0 ? new Verdict.Wrong(left) : new Verdict.Exhausted());
    }

    private static Future<Verdict> notCounted(SqlConnection connection, Attempt attempt) {
        Tuple values = Tuple.of(attempt.request(), attempt.client().value(), attempt.wrong(), Integer.MAX_VALUE);
        return Database.run(connection, CODES_OF, values)
                .map(rows -> Columns.only(rows)
                        .<Verdict>map(
                                row -> row.getBoolean("spent") ? new Verdict.Exhausted() : new Verdict.CodeExpired())
                        .orElseGet(Verdict.NotAsked::new));
    }

    @Override
    public Future<Boolean> withdraw(UUID request, AccountId client, ActivityEntry told) {
        Instant now = told.at();
        return database.inTransaction(connection -> Database.run(
                        connection, WITHDRAW, Tuple.of(request, client.value(), Columns.sql(now)))
                .compose(done -> done.rowCount() == 1
                        ? ActivityRows.insert(connection, told).map(true)
                        : Future.succeededFuture(false)));
    }
}
