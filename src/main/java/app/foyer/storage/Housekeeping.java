package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Throws away what nobody can need any more: ended sign-ins, dead sessions, spent counters, delivered mails. */
public final class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(7);

    private static final List<String> OLD = List.of(
            "delete from sign_ins where started_at < $1",
            "delete from sessions where started_at < $1",
            "delete from outbox where queued_at < $1",
            "delete from authenticators f where created_at < $1"
                    + " and not exists (select from pairings p where p.authenticator_id = f.id)",
            "delete from password_waits where keep_until < $1",
            "delete from allowances where keep_until < $1");

    private final Database database;

    public Housekeeping(Database database) {
        this.database = database;
    }

    public Future<Void> tidy(Instant now) {
        Tuple before = Tuple.of(Columns.sql(now.minus(KEPT)));
        Future<Void> tidied = Future.succeededFuture();
        for (String sql : OLD) {
            tidied = tidied.compose(done -> database.run(sql, before).mapEmpty());
        }
        return tidied;
    }
}
