package app.foyer.storage;

import app.foyer.bus.Fault;
import app.foyer.identity.AccountId;
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
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

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

    /** Counts the attempt against the sign-in and the secret; both rows stay locked until the verdict is written. */
    private static final String CHARGE = """
            with attempt as (
              update sign_ins set wrong = wrong + 1
              where id = $1 and %s and proven_at is null and portal_id = $3 and account_id = $4 and wrong < $5
              returning wrong
            ), candidate as (
              update authenticators a set failures = a.failures + 1
              from attempt, pairings p
              where p.account_id = $4 and p.portal_id = $3 and a.id = p.authenticator_id and a.failures < $6
              returning a.id, a.sealed_secret, a.last_step
            )
            select attempt.wrong, candidate.* from attempt left join candidate on true""".formatted(Verdicts.OPEN);

    /** The same for the secret of the QR step, which must belong to this sign-in; nothing may be paired yet. */
    private static final String CHARGE_SETUP = """
            with attempt as (
              update sign_ins set wrong = wrong + 1
              where id = $1 and %s and (proven_at is null or (wants_app and proven_by = 'email-code'))
                and portal_id = $3 and account_id = $4 and wrong < $5
              returning wrong, setup_id
            ), candidate as (
              update authenticators a set failures = a.failures + 1
              from attempt
              where a.id = attempt.setup_id and a.account_id = $4 and a.failures < $6
                and not exists (select from pairings p where p.account_id = $4 and p.portal_id = $3)
              returning a.id, a.sealed_secret, a.last_step
            )
            select attempt.wrong, candidate.* from attempt left join candidate on true""".formatted(Verdicts.OPEN);

    /** Steps of a secret only ever rise: whoever comes second with a code, anywhere, finds no row. */
    private static final String ACCEPT = """
            with used as (
              update authenticators set last_step = $2, failures = 0 where id = $1 and last_step < $2 returning id
            )
            update sign_ins set wrong = wrong - 1, proven_by = 'authenticator-app', proven_at = $4
            where id = $3 and exists (select from used)""";

    private static final String PAIR = """
            insert into pairings (account_id, portal_id, authenticator_id, paired_at) values ($1, $2, $3, $4)
            on conflict do nothing""";

    @Override
    public Future<Sealed> setUp(SignInId signIn, AccountId account, Sealed fresh, Instant now) {
        Tuple values = Tuple.of(
                signIn.value(),
                fresh.id(),
                account.value(),
                Buffer.buffer(fresh.secret().bytes()),
                Columns.sql(now));
        return setUp(values)
                // Another request made the secret while this one waited for the row: now it can be seen.
                .compose(rows -> rows.size() == 0 ? setUp(values) : Future.succeededFuture(rows))
                .map(rows -> sealed(rows.iterator().next()));
    }

    private Future<RowSet<Row>> setUp(Tuple values) {
        return database.run(SET_UP, values);
    }

    @Override
    public Future<Verdict> judge(Attempt attempt, Function<Candidate, Future<OptionalLong>> stepOf) {
        return database.inTransaction(connection -> charge(connection, CHARGE, attempt)
                .compose(charged -> conclude(connection, attempt, charged, stepOf, this::accept)));
    }

    @Override
    public Future<Verdict> pair(Attempt attempt, Pairing pairing, Function<Candidate, Future<OptionalLong>> stepOf) {
        return database.inTransaction(connection -> charge(connection, CHARGE_SETUP, attempt)
                .compose(charged -> conclude(
                        connection,
                        attempt,
                        charged,
                        stepOf,
                        (again, of, id, step) -> pair(again, of, id, step, pairing))));
    }

    private static Future<RowSet<Row>> charge(SqlConnection connection, String sql, Attempt attempt) {
        return Database.run(
                connection,
                sql,
                Tuple.of(
                        attempt.signIn().value(),
                        Columns.sql(attempt.now()),
                        attempt.portal().value(),
                        attempt.account().value(),
                        attempt.wrongPerSignIn(),
                        attempt.wrongInARow()));
    }

    /** What a right code does; answers whether it was the first to do it. */
    private interface Acceptance {
        Future<Boolean> accept(SqlConnection connection, Attempt attempt, UUID authenticator, long step);
    }

    private static Future<Verdict> conclude(
            SqlConnection connection,
            Attempt attempt,
            RowSet<Row> charged,
            Function<Candidate, Future<OptionalLong>> stepOf,
            Acceptance acceptance) {
        if (charged.size() == 0) {
            return Future.succeededFuture(new Verdict.NotAsked());
        }
        Row row = charged.iterator().next();
        UUID authenticator = row.getUUID("id");
        // A spent authenticator is compared with nothing, and looks like a wrong code.
        Future<Boolean> accepted = authenticator == null
                ? Future.succeededFuture(false)
                : stepOf.apply(new Candidate(sealed(row), row.getLong("last_step")))
                        .compose(step -> step.isPresent()
                                ? acceptance.accept(connection, attempt, authenticator, step.getAsLong())
                                : Future.succeededFuture(false));
        return accepted.compose(right -> right
                ? Future.succeededFuture(new Verdict.Accepted())
                : Verdicts.wrong(
                        connection,
                        attempt.signIn(),
                        row.getInteger("wrong"),
                        attempt.wrongPerSignIn(),
                        attempt.failure(),
                        attempt.now()));
    }

    private Future<Boolean> accept(SqlConnection connection, Attempt attempt, UUID authenticator, long step) {
        Tuple values = Tuple.of(authenticator, step, attempt.signIn().value(), Columns.sql(attempt.now()));
        return Database.run(connection, ACCEPT, values).map(rows -> rows.rowCount() == 1);
    }

    private Future<Boolean> pair(
            SqlConnection connection, Attempt attempt, UUID authenticator, long step, Pairing pairing) {
        return accept(connection, attempt, authenticator, step)
                .compose(accepted -> accepted
                        ? insertPairing(connection, attempt, authenticator)
                                .compose(paired -> told(connection, attempt, pairing))
                                .map(true)
                        : Future.succeededFuture(false));
    }

    /** Two sign-ins that pair at the same instant: one of them is undone whole, and finds the app paired. */
    private static Future<Void> insertPairing(SqlConnection connection, Attempt attempt, UUID authenticator) {
        Tuple values = Tuple.of(
                attempt.account().value(), attempt.portal().value(), authenticator, Columns.sql(attempt.now()));
        return Database.run(connection, PAIR, values)
                .compose(paired -> paired.rowCount() == 1
                        ? Future.succeededFuture()
                        : Future.failedFuture(Fault.unavailable("another app was paired at this instant", null)));
    }

    private static Future<Void> told(SqlConnection connection, Attempt attempt, Pairing pairing) {
        return ActivityRows.insert(connection, pairing.tells())
                .compose(told -> OutboxRows.insert(connection, pairing.mails()))
                .compose(queued -> pairing.undoesDefault()
                        ? EmailDefaultRows.delete(
                                        connection, attempt.account(), attempt.portal(), pairing.defaultUndone())
                                .mapEmpty()
                        : Future.succeededFuture());
    }

    private static Sealed sealed(Row row) {
        return new Sealed(
                row.getUUID("id"), new SealedText(row.getBuffer("sealed_secret").getBytes()));
    }
}
