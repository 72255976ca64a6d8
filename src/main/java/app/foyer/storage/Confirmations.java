package app.foyer.storage;

import app.foyer.otp.Authenticators.Confirmation;
import app.foyer.proof.Verdict;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/** A code asked for again in the middle of a session: judged, counted and used up in one statement. */
final class Confirmations {
    private static final String CONFIRM = """
            with open as (
              select id from sessions
              where id = $1 and account_id = $4 and portal_id = $3 and ended_at is null and wrong < $5
              for update
            ), tried as (
              update authenticators a
              set failures = case when a.last_step < $8 then 0 else a.failures + 1 end,
                last_step = greatest(a.last_step, $8::bigint)
              from open
              where a.id = $7 and a.failures < $6 and exists (select from pairings p
                where p.account_id = $4 and p.portal_id = $3 and p.authenticator_id = a.id)
              returning a.failures = 0 as fits
            ), answered as (
              update sessions s
              set wrong = case when fits then 0 else s.wrong + 1 end,
                ended_at = case when not fits and s.wrong + 1 >= $5 then $2 end,
                confirmed_at = case when fits then $2 else s.confirmed_at end,
                token_hash = case when fits then $14 else s.token_hash end
              from (select open.id, coalesce(tried.fits, false) as fits from open left join tried on true) answer
              where s.id = answer.id
              returning s.wrong, answer.fits
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select $9, $2, $4, $3, $10, $11, $12, $13 from answered where not fits
            )
            select wrong, fits from answered""";

    private Confirmations() {}

    static Future<Verdict> judge(Database database, Confirmation confirmation) {
        return database.run(CONFIRM, values(confirmation))
                .map(rows -> Columns.only(rows)
                        .map(row -> verdict(row, confirmation.wrongPerSession()))
                        .orElseGet(Verdict.NotAsked::new));
    }

    private static Verdict verdict(Row row, int allowed) {
        if (row.getBoolean("fits")) {
            return new Verdict.Accepted();
        }
        int left = allowed - row.getInteger("wrong");
        return left > 0 ? new Verdict.Wrong(left) : new Verdict.Exhausted();
    }

    private static Tuple values(Confirmation confirmation) {
        return Tuple.of(
                confirmation.session().value(),
                Columns.sql(confirmation.now()),
                confirmation.portal().value(),
                confirmation.account().value(),
                confirmation.wrongPerSession(),
                confirmation.wrongInARow(),
                confirmation.authenticator().orElse(null),
                confirmation.step().isPresent() ? confirmation.step().getAsLong() : null,
                confirmation.failure().id(),
                confirmation.failure().event().id(),
                ActivityRows.facts(confirmation.failure()),
                confirmation.failure().caller().address(),
                confirmation.failure().caller().browser(),
                Buffer.buffer(confirmation.token().bytes()));
    }
}
