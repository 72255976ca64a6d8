package app.foyer.storage;

import app.foyer.email.EmailCodes;
import app.foyer.email.SendOutcome;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** E-mailed codes in PostgreSQL. */
record PgEmailCodes(Database database) implements EmailCodes {
    private static final String COUNT_SEND = """
            update sign_ins set sends = sends + 1, last_sent_at = $2, send_held_until = null, at_method = 'email-code',
              at_emergency = false
            where id = $1 and %s and proven_at is null
              and sends < $3 and (last_sent_at is null or last_sent_at <= $4)""".formatted(Verdicts.OPEN);

    private static final String WHY_NOT = """
            select sends, last_sent_at, expires_at from sign_ins where id = $1 and %s and proven_at is null""".formatted(Verdicts.OPEN);

    private static final String LIVE = """
            select sealed_code, expires_at from email_codes
            where sign_in_id = $1 and used_at is null and sealed_code is not null and expires_at > $2
              and email_hash = $3""";

    private static final String REPLACE = """
            insert into email_codes (sign_in_id, code_hash, sealed_code, email_hash, issued_at, expires_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (sign_in_id) do update set code_hash = excluded.code_hash, sealed_code = excluded.sealed_code,
              email_hash = excluded.email_hash, issued_at = excluded.issued_at, expires_at = excluded.expires_at,
              used_at = null""";

    /**
     * Counts the attempt against sign-in and mailbox, and compares in the same breath. Without a live code for the
     * account's present address nothing is counted.
     */
    private static final String JUDGE = """
            with attempt as (
              update sign_ins s set wrong = s.wrong + 1
              from email_codes c
              where s.id = $1 and s.ended_at is null and s.completed_at is null and s.expires_at > $2
                and s.proven_at is null and s.account_id = $3 and s.wrong < $4
                and c.sign_in_id = s.id and c.used_at is null and c.expires_at > $2 and c.email_hash = $5
              returning s.id, s.wrong
            ), mailbox as (
              update accounts a set email_failures = a.email_failures + 1
              from attempt where a.id = $3 and a.email_failures < $6
              returning a.id
            ), matched as (
              update email_codes c set used_at = $2, sealed_code = null
              from attempt, mailbox where c.sign_in_id = attempt.id and c.used_at is null and c.code_hash = $7
              returning c.sign_in_id
            )
            select wrong, exists (select from matched) as matches from attempt""";

    private static final String ACCEPT = """
            with mailbox as (
              update accounts set email_failures = 0, email_confirmed_at = $3 where id = $2)
            update sign_ins set wrong = wrong - 1, proven_by = 'email-code', proven_at = $3 where id = $1""";

    @Override
    public Future<SendOutcome> send(Request request, Function<Optional<Live>, Draft> draft) {
        return database.inTransaction(connection -> countSend(connection, request)
                        .compose(counted -> counted
                                ? Allowances.use(connection, request.limits(), request.now())
                                        .compose(full -> full.isPresent()
                                                ? Future.failedFuture(new Withheld(full.get()))
                                                : queue(connection, request, draft))
                                : whyNot(connection, request)))
                .recover(Withheld.told(full -> new SendOutcome.NotBefore(full.until(), full.kind())));
    }

    private static Future<Boolean> countSend(SqlConnection connection, Request request) {
        Tuple values = Tuple.of(
                request.signIn().value(),
                Columns.sql(request.now()),
                request.perSignIn(),
                Columns.sql(request.now().minus(request.spacing())));
        return Database.run(connection, COUNT_SEND, values).map(rows -> rows.rowCount() == 1);
    }

    private static Future<SendOutcome> queue(
            SqlConnection connection, Request request, Function<Optional<Live>, Draft> drafting) {
        return live(connection, request)
                .map(drafting)
                .compose(draft -> replace(connection, request.signIn(), draft)
                        .compose(replaced -> ActivityRows.insert(connection, draft.entry()))
                        .compose(told -> OutboxRows.insert(connection, List.of(draft.mail())))
                        .map(new SendOutcome.Queued()));
    }

    private static Future<Optional<Live>> live(SqlConnection connection, Request request) {
        Tuple values = Tuple.of(
                request.signIn().value(),
                Columns.sql(request.now()),
                Buffer.buffer(request.email().bytes()));
        return Database.run(connection, LIVE, values).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            SealedText code = new SealedText(row.getBuffer("sealed_code").getBytes());
            return Optional.of(new Live(code, Columns.time(row, "expires_at")));
        });
    }

    private static Future<Void> replace(SqlConnection connection, SignInId signIn, Draft draft) {
        if (draft.replacement().isEmpty()) {
            return Future.succeededFuture();
        }
        Fresh fresh = draft.replacement().get();
        Tuple values = Tuple.of(
                signIn.value(),
                Buffer.buffer(fresh.code().bytes()),
                Buffer.buffer(fresh.sealedCode().bytes()),
                Buffer.buffer(fresh.email().bytes()),
                Columns.sql(fresh.issuedAt()),
                Columns.sql(fresh.expiresAt()));
        return Database.run(connection, REPLACE, values).mapEmpty();
    }

    private static Future<SendOutcome> whyNot(SqlConnection connection, Request request) {
        Tuple values = Tuple.of(request.signIn().value(), Columns.sql(request.now()));
        return Database.run(connection, WHY_NOT, values).map(rows -> {
            if (rows.size() == 0) {
                return new SendOutcome.NotAsked();
            }
            Row row = rows.iterator().next();
            boolean noneLeft = row.getInteger("sends") >= request.perSignIn();
            Duration spacing = request.spacing();
            return new SendOutcome.NotBefore(
                    noneLeft
                            ? Columns.time(row, "expires_at")
                            : Columns.time(row, "last_sent_at").plus(spacing),
                    EmailCodes.SIGN_IN);
        });
    }

    @Override
    public Future<Verdict> judge(Attempt attempt) {
        return database.inTransaction(connection -> Database.run(
                        connection,
                        JUDGE,
                        Tuple.of(
                                attempt.signIn().value(),
                                Columns.sql(attempt.now()),
                                attempt.account().value(),
                                attempt.wrongPerSignIn(),
                                Buffer.buffer(attempt.email().bytes()),
                                attempt.wrongInARow(),
                                Buffer.buffer(attempt.code().bytes())))
                .compose(judged -> conclude(connection, attempt, judged)));
    }

    private static Future<Verdict> conclude(SqlConnection connection, Attempt attempt, RowSet<Row> judged) {
        if (judged.size() == 0) {
            return notCounted(connection, attempt);
        }
        Row row = judged.iterator().next();
        if (row.getBoolean("matches")) {
            Tuple values = Tuple.of(attempt.signIn().value(), attempt.account().value(), Columns.sql(attempt.now()));
            return Database.run(connection, ACCEPT, values).map(new Verdict.Accepted());
        }
        return Verdicts.wrong(
                connection,
                attempt.signIn(),
                row.getInteger("wrong"),
                attempt.wrongPerSignIn(),
                attempt.failure(),
                attempt.now());
    }

    private static Future<Verdict> notCounted(SqlConnection connection, Attempt attempt) {
        Tuple values = Tuple.of(attempt.signIn().value(), Columns.sql(attempt.now()));
        return Database.run(connection, WHY_NOT, values)
                .map(rows -> rows.size() == 0 ? new Verdict.NotAsked() : new Verdict.CodeExpired());
    }
}
