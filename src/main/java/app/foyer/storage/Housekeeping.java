package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Throws away what nobody can need any more: ended sign-ins, dead sessions, spent counters, delivered mails, expired codes.
 *
 * <p>In portions, so that each statement ends soon, however much has gathered.
 */
public final class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PORTION = 2_000;

    /** A portion of what is older than a time, each table by its index. */
    private static final List<String> OLD = List.of(
            delete("sign_ins", "started_at < $1"),
            delete("sessions", "started_at < $1"),
            delete("outbox", "queued_at < $1"),
            delete(
                    "authenticators",
                    "created_at < $1 and not exists (select from pairings p where p.authenticator_id = old.id)"),
            delete("emergency_codes", "issued_at < $1"),
            delete("password_waits", "keep_until < $1"),
            delete("allowances", "keep_until < $1"));

    private static final String FORGET_CODES = """
            update email_codes set sealed_code = null where sign_in_id in (
              select sign_in_id from email_codes where sealed_code is not null and expires_at <= $1 limit %d)""".formatted(PORTION);

    private final Database database;

    public Housekeeping(Database database) {
        this.database = database;
    }

    public Future<Void> tidy(Instant now) {
        Future<Void> tidied = inPortions(FORGET_CODES, now);
        for (String sql : OLD) {
            tidied = tidied.compose(done -> inPortions(sql, now.minus(KEPT)));
        }
        return tidied;
    }

    private Future<Void> inPortions(String sql, Instant before) {
        return database.run(sql, Tuple.of(Columns.sql(before)))
                .compose(done -> done.rowCount() < PORTION ? Future.succeededFuture() : inPortions(sql, before));
    }

    private static String delete(String table, String condition) {
        return "delete from " + table + " where ctid = any(array(select ctid from " + table + " old where " + condition
                + " limit " + PORTION + "))";
    }
}
