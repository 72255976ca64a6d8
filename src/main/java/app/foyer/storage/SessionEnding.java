package app.foyer.storage;

import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ends what an account has open, as a part of the change that demands it. */
final class SessionEnding {
    private static final String ALL = """
            with given_up as (
              update sign_ins set ended_at = $2 where account_id = $1 and ended_at is null and completed_at is null
            )
            update sessions set ended_at = $2 where account_id = $1 and ended_at is null returning id""";

    private static final String OF_MANY = ALL.replace("account_id = $1", "account_id = any($1::uuid[])");

    private SessionEnding() {}

    /** The same of several accounts. */
    static Future<Void> all(SqlConnection connection, List<AccountId> accounts, Instant now) {
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? Future.succeededFuture()
                : Database.run(connection, OF_MANY, Tuple.of(ids, Columns.sql(now)))
                        .mapEmpty();
    }

    /** Every session and every sign-in in progress, at all portals; answers the sessions. */
    static Future<List<SessionId>> all(SqlConnection connection, AccountId account, Instant now) {
        return Database.run(connection, ALL, Tuple.of(account.value(), Columns.sql(now)))
                .map(rows -> {
                    List<SessionId> ended = new ArrayList<>();
                    rows.forEach(row -> ended.add(new SessionId(row.getUUID("id"))));
                    return ended;
                });
    }
}
