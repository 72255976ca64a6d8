package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/** The stored "codes come by e-mail first", as rows. */
final class EmailDefaultRows {
    private EmailDefaultRows() {}

    static Future<Void> insert(SqlConnection connection, AccountId account, PortalId portal, Instant now) {
        return Database.run(
                        connection,
                        "insert into email_defaults (account_id, portal_id, since) values ($1, $2, $3) on conflict do nothing",
                        Tuple.of(account.value(), portal.value(), Columns.sql(now)))
                .mapEmpty();
    }

    /** Tells of it only when there was one. */
    static Future<Boolean> delete(SqlConnection connection, AccountId account, PortalId portal, ActivityEntry entry) {
        return Database.run(
                        connection,
                        "delete from email_defaults where account_id = $1 and portal_id = $2",
                        Tuple.of(account.value(), portal.value()))
                .compose(deleted -> deleted.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : ActivityRows.insert(connection, entry).map(true));
    }
}
