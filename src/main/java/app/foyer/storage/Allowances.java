package app.foyer.storage;

import app.foyer.email.EmailCodes.Limit;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uses of something in a sliding window: the times of the last uses, as many as are allowed. */
final class Allowances {
    /** Adds one use where the window has room; the condition is checked again on the locked row. */
    private static final String USE = """
            insert into allowances as held (key, uses, keep_until) values ($1, array[$2::timestamptz], $2 + $3 * interval '1 second')
            on conflict (key) do update set
              uses = array(select use from unnest(held.uses) use where use > $2 - $3 * interval '1 second') || $2,
              keep_until = excluded.keep_until
            where (select count(*) from unnest(held.uses) use where use > $2 - $3 * interval '1 second') < $4""";

    private static final String FREE_AGAIN = """
            select min(use) + $3 * interval '1 second' as free_at
            from allowances, unnest(uses) use
            where key = $1 and use > $2::timestamptz - $3 * interval '1 second'""";

    private Allowances() {}

    /** A limit without room, and when it has some again. */
    record Full(String kind, Instant until) {}

    /** Uses every limit once, in the given order; answers when to try again when one has no room. */
    static Future<Optional<Full>> use(SqlConnection connection, List<Limit> limits, Instant now) {
        if (limits.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Limit limit = limits.get(0);
        Buffer key = Buffer.buffer(limit.key().bytes());
        long window = limit.in().toSeconds();
        return Database.run(connection, USE, Tuple.of(key, Columns.sql(now), window, limit.uses()))
                .compose(used -> used.rowCount() == 1
                        ? use(connection, limits.subList(1, limits.size()), now)
                        : full(connection, limit, now).map(Optional::of));
    }

    private static Future<Full> full(SqlConnection connection, Limit limit, Instant now) {
        Tuple values = Tuple.of(
                Buffer.buffer(limit.key().bytes()), Columns.sql(now), limit.in().toSeconds());
        return Database.run(connection, FREE_AGAIN, values)
                .map(rows -> Columns.optionalTime(rows.iterator().next(), "free_at"))
                .map(until -> new Full(limit.kind(), until.orElse(now.plus(limit.in()))));
    }
}
