package app.foyer.storage;

import app.foyer.activity.ActivityWords;
import app.foyer.bus.Fault;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.otp.Authenticators;
import app.foyer.proof.Verdict;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Authenticators in PostgreSQL. */
record PgAuthenticators(Database database) implements Authenticators {
    private static final String SET_UP = """
            with open as (
              select id, setup_id from sign_ins where id = $1 and ended_at is null and completed_at is null for update
            ), fresh as (
              insert into authenticators (id, account_id, sealed_secret, created_at)
              select $2, $3, $4, $5 from open where setup_id is null returning id, sealed_secret
            ), linked as (
              update sign_ins set setup_id = $2 where id = $1 and exists (select from fresh)
            )
            select id, sealed_secret from fresh
            union all
            select a.id, a.sealed_secret from open join authenticators a on a.id = open.setup_id""";

    private static final String PAIRED = """
            select a.id, a.sealed_secret, a.last_step
            from pairings p join authenticators a on a.id = p.authenticator_id
            where p.account_id = $1 and p.portal_id = $2""";

    private static final String BEING_SET_UP = """
            select a.id, a.sealed_secret, a.last_step
            from sign_ins s join authenticators a on a.id = s.setup_id and a.account_id = s.account_id
            where s.id = $1""";

    /** A code of the app that is paired here; the sign-in must not be proven yet. */
    private static final String JUDGE = judging("proven_at is null", """
            exists (select from pairings p
              where p.account_id = $4 and p.portal_id = $3 and p.authenticator_id = a.id)""");

    /** A code of this sign-in's QR step, where nothing is paired yet: at first, or as wished for after the e-mailed code. */
    private static final String JUDGE_SETUP =
            judging("(proven_at is null or (wants_app and proven_by = 'email-code'))", """
            a.id = open.setup_id and not exists (select from pairings p where p.account_id = $4 and p.portal_id = $3)""");

    private static final String PAIR = """
            insert into pairings (account_id, portal_id, authenticator_id, paired_at) values ($1, $2, $3, $4)
            on conflict do nothing""";

    /**
     * One answer, whole: the sign-in is held first, so that answers to it come one after the other, and each sees how many
     * were wrong before. Steps of a secret only ever rise: whoever comes second with a code, anywhere, has a wrong one.
     */
    private static String judging(String unproven, String secret) {
        return """
                with open as (
                  select id, setup_id from sign_ins
                  where id = $1 and %s and %s and portal_id = $3 and account_id = $4 and wrong < $5
                  for update
                ), tried as (
                  update authenticators a
                  set failures = case when a.last_step < $8 then 0 else a.failures + 1 end,
                    last_step = greatest(a.last_step, $8::bigint)
                  from open
                  where a.id = $7 and a.failures < $6 and %s
                  returning a.failures = 0 as fits
                ), answered as (
                  update sign_ins s
                  set wrong = case when fits then s.wrong else s.wrong + 1 end,
                    ended_at = case when not fits and s.wrong + 1 >= $5 then $2 end,
                    proven_by = case when fits then 'authenticator-app' else s.proven_by end,
                    proven_at = case when fits then $2 else s.proven_at end
                  from (select open.id, coalesce(tried.fits, false) as fits from open left join tried on true) answer
                  where s.id = answer.id
                  returning s.wrong, answer.fits
                ), told as (
                  insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
                  select $9, $2, $4, $3, $10, $11, $12, $13 from answered where not fits
                )
                select wrong, fits from answered""".formatted(Verdicts.OPEN, unproven, secret);
    }

    @Override
    public Future<Optional<Sealed>> setUp(SignInId signIn, AccountId account, Sealed fresh, Instant now) {
        Tuple values = Tuple.of(
                signIn.value(),
                fresh.id(),
                account.value(),
                Buffer.buffer(fresh.secret().bytes()),
                Columns.sql(now));
        return database.run(SET_UP, values)
                // Another request made the secret while this one waited for the row: now it can be seen.
                .compose(rows -> rows.size() == 0 ? database.run(SET_UP, values) : Future.succeededFuture(rows))
                .map(rows -> Columns.only(rows).map(PgAuthenticators::sealed));
    }

    @Override
    public Future<Optional<Candidate>> paired(AccountId account, PortalId portal) {
        return database.run(PAIRED, Tuple.of(account.value(), portal.value()))
                .map(rows -> Columns.only(rows).map(PgAuthenticators::candidate));
    }

    @Override
    public Future<Optional<Candidate>> beingSetUp(SignInId signIn) {
        return database.run(BEING_SET_UP, Tuple.of(signIn.value()))
                .map(rows -> Columns.only(rows).map(PgAuthenticators::candidate));
    }

    @Override
    public Future<Verdict> judge(Attempt attempt) {
        return database.run(JUDGE, values(attempt)).map(answered -> verdict(attempt, answered));
    }

    @Override
    public Future<Verdict> confirm(Confirmation confirmation) {
        return Confirmations.judge(database, confirmation);
    }

    @Override
    public Future<Verdict> pair(Attempt attempt, Pairing pairing) {
        return database.inTransaction(connection -> Database.run(connection, JUDGE_SETUP, values(attempt))
                .map(answered -> verdict(attempt, answered))
                .compose(verdict -> verdict instanceof Verdict.Accepted
                        ? insertPairing(connection, attempt)
                                .compose(paired -> tell(connection, attempt, pairing))
                                .map(verdict)
                        : Future.succeededFuture(verdict)));
    }

    private static Tuple values(Attempt attempt) {
        return Tuple.of(
                attempt.signIn().value(),
                Columns.sql(attempt.now()),
                attempt.portal().value(),
                attempt.account().value(),
                attempt.wrongPerSignIn(),
                attempt.wrongInARow(),
                attempt.authenticator().orElse(null),
                attempt.step().isPresent() ? attempt.step().getAsLong() : null,
                attempt.failure().id(),
                attempt.failure().event().id(),
                ActivityRows.facts(attempt.failure()),
                attempt.failure().caller().address(),
                attempt.failure().caller().browser());
    }

    private static Verdict verdict(Attempt attempt, RowSet<Row> answered) {
        return Columns.only(answered).map(row -> verdict(attempt, row)).orElseGet(Verdict.NotAsked::new);
    }

    private static Verdict verdict(Attempt attempt, Row row) {
        if (row.getBoolean("fits")) {
            return new Verdict.Accepted();
        }
        int attemptsLeft = attempt.wrongPerSignIn() - row.getInteger("wrong");
        return attemptsLeft > 0 ? new Verdict.Wrong(attemptsLeft) : new Verdict.Exhausted();
    }

    /** Two sign-ins that pair at the same instant: one of them is undone whole, and finds the app paired. */
    private static Future<Void> insertPairing(SqlConnection connection, Attempt attempt) {
        UUID authenticator = attempt.authenticator().orElseThrow();
        Tuple values = Tuple.of(
                attempt.account().value(), attempt.portal().value(), authenticator, Columns.sql(attempt.now()));
        return Database.run(connection, PAIR, values)
                .compose(paired -> paired.rowCount() == 1
                        ? Future.succeededFuture()
                        : Future.failedFuture(Fault.unavailable("another app was paired at this instant", null)));
    }

    /** Whoever is signed in meanwhile as the same client signed in by less: ASVS 5.0, 7.4.3. */
    private static Future<Void> tell(SqlConnection connection, Attempt attempt, Pairing pairing) {
        return SessionRows.end(
                        connection,
                        attempt.account(),
                        Optional.of(attempt.portal()),
                        Optional.empty(),
                        attempt.now(),
                        ActivityWords.SIGN_IN_CHANGED)
                .compose(ended -> ActivityRows.insert(connection, pairing.tells()))
                .compose(told -> OutboxRows.insert(connection, pairing.mails()))
                .compose(queued -> pairing.undoesDefault()
                        ? EmailDefaultRows.delete(
                                        connection, attempt.account(), attempt.portal(), pairing.defaultUndone())
                                .mapEmpty()
                        : Future.succeededFuture());
    }

    private static Candidate candidate(Row row) {
        return new Candidate(sealed(row), row.getLong("last_step"));
    }

    private static Sealed sealed(Row row) {
        return new Sealed(
                row.getUUID("id"), new SealedText(row.getBuffer("sealed_secret").getBytes()));
    }
}
