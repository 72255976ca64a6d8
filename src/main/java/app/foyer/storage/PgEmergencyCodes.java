package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.emergency.Creation;
import app.foyer.emergency.EmergencyCodes;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.proof.Verdict;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Emergency codes in PostgreSQL. */
record PgEmergencyCodes(Database database) implements EmergencyCodes {
    private static final String CLIENT =
            "select " + Columns.ACCOUNT + " from accounts a where a.id = $1 and a.active and a.role is null";

    private static final String KEEP = """
            insert into emergency_codes (account_id, portal_id, id, code_hash, issued_by, reason, issued_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (account_id, portal_id) do update set id = excluded.id, code_hash = excluded.code_hash,
              issued_by = excluded.issued_by, reason = excluded.reason, issued_at = excluded.issued_at,
              expires_at = excluded.expires_at, wrong = 0, used_at = null""";

    private static final String STILL_LIVE =
            "c.account_id = %s and c.portal_id = %s and c.used_at is null and c.expires_at > %s and c.wrong < %s";

    private static final String LIVE =
            "select c.id, c.code_hash from emergency_codes c where " + STILL_LIVE.formatted("$1", "$2", "$3", "$4");

    /**
     * One answer, whole: the sign-in is held first, so that answers to it come one after the other. What makes the code
     * live is checked again on its locked row, so that answers of many sign-ins use it up once, and count together.
     */
    private static final String JUDGE = """
            with open as (
              select id from sign_ins
              where id = $1 and %s and proven_at is null and portal_id = $3 and account_id = $4 and wrong < $5
              for update
            ), tried as (
              update emergency_codes c
              set wrong = case when $8 then c.wrong else c.wrong + 1 end, used_at = case when $8 then $2::timestamptz end
              from open
              where c.id = $7 and %s
              returning c.used_at is not null as fits
            ), answered as (
              update sign_ins s
              set wrong = case when fits then s.wrong else s.wrong + 1 end,
                ended_at = case when not fits and s.wrong + 1 >= $5 then $2 end,
                proven_by = case when fits then 'emergency-code' else s.proven_by end,
                proven_at = case when fits then $2 else s.proven_at end
              from (select open.id, coalesce(tried.fits, false) as fits from open left join tried on true) answer
              where s.id = answer.id
              returning s.wrong, answer.fits
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select $9, $2, $4, $3, $10, $11, $12, $13 from answered where not fits
            )
            select wrong, fits from answered""".formatted(Verdicts.OPEN, STILL_LIVE.formatted("$4", "$3", "$2", "$6"));

    @Override
    public Future<Creation> create(Request request, Function<Account, Draft> draft) {
        return database.<Creation>inTransaction(connection -> Database.run(
                                connection, CLIENT, Tuple.of(request.account().value()))
                        .map(rows -> Columns.only(rows).map(Columns::account))
                        .compose(client -> client.map(found -> keep(connection, request, draft.apply(found)))
                                .orElseGet(() -> Future.succeededFuture(new Creation.NoSuchClient()))))
                .recover(Withheld.told(
                        full -> new Creation.QuotaSpent(Creation.Whose.valueOf(full.kind()), full.until())));
    }

    private static Future<Creation> keep(SqlConnection connection, Request request, Draft draft) {
        return Allowances.use(connection, request.limits(), request.now())
                .compose(full -> full.isPresent()
                        ? Future.failedFuture(new Withheld(full.get()))
                        : Database.run(connection, KEEP, values(request)))
                .compose(kept -> ActivityRows.insert(connection, draft.entry()))
                .compose(told ->
                        OutboxRows.insert(connection, draft.notice().stream().toList()))
                .map(draft.created());
    }

    private static Tuple values(Request request) {
        return Tuple.of(
                request.account().value(),
                request.portal().value(),
                request.id(),
                request.hash(),
                request.by().value(),
                request.why(),
                Columns.sql(request.now()),
                Columns.sql(request.expiresAt()));
    }

    @Override
    public Future<Optional<Live>> live(AccountId account, PortalId portal, Instant now, int wrongPerCode) {
        return database.run(LIVE, Tuple.of(account.value(), portal.value(), Columns.sql(now), wrongPerCode))
                .map(rows -> Columns.only(rows).map(row -> new Live(row.getUUID("id"), row.getString("code_hash"))));
    }

    @Override
    public Future<Verdict> judge(Attempt attempt) {
        return database.run(JUDGE, values(attempt))
                .map(rows ->
                        Columns.only(rows).map(row -> verdict(attempt, row)).orElseGet(Verdict.NotAsked::new));
    }

    private static Tuple values(Attempt attempt) {
        return Tuple.of(
                attempt.signIn().value(),
                Columns.sql(attempt.now()),
                attempt.portal().value(),
                attempt.account().value(),
                attempt.wrongPerSignIn(),
                attempt.wrongPerCode(),
                attempt.compared().orElse(null),
                attempt.matches(),
                attempt.failure().id(),
                attempt.failure().event().id(),
                ActivityRows.facts(attempt.failure()),
                attempt.failure().caller().address(),
                attempt.failure().caller().browser());
    }

    private static Verdict verdict(Attempt attempt, Row row) {
        if (row.getBoolean("fits")) {
            return new Verdict.Accepted();
        }
        int attemptsLeft = attempt.wrongPerSignIn() - row.getInteger("wrong");
        return attemptsLeft > 0 ? new Verdict.Wrong(attemptsLeft) : new Verdict.Exhausted();
    }
}
