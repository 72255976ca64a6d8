package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Activity entries as rows; written by whichever transaction they tell of. */
final class ActivityRows {
    /** The columns of an entry, from a table named {@code e}. */
    static final String COLUMNS =
            "e.id, e.at, e.account_id as entry_account_id, e.portal_id, e.event, e.facts, e.address, e.browser";

    /** An entry whose first writing had an unknown end may be written again. */
    static final String INSERT = """
            insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";

    private ActivityRows() {}

    static Future<Void> insert(SqlClient connection, List<ActivityEntry> entries) {
        if (entries.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(INSERT)
                .executeBatch(entries.stream().map(ActivityRows::values).toList())
                .mapEmpty();
    }

    static Future<Void> insert(SqlClient connection, ActivityEntry entry) {
        return connection.preparedQuery(INSERT).execute(values(entry)).mapEmpty();
    }

    static Tuple values(ActivityEntry entry) {
        return Tuple.of(
                entry.id(),
                Columns.sql(entry.at()),
                entry.account().map(AccountId::value).orElse(null),
                entry.portal().value(),
                entry.event().id(),
                facts(entry),
                entry.caller().address(),
                entry.caller().browser());
    }

    static JsonObject facts(ActivityEntry entry) {
        return new JsonObject(new HashMap<>(entry.facts()));
    }

    static ActivityEntry entry(Row row) {
        Map<String, String> facts = new HashMap<>();
        row.getJsonObject("facts").forEach(fact -> facts.put(fact.getKey(), String.valueOf(fact.getValue())));
        return new ActivityEntry(
                row.getUUID("id"),
                Optional.ofNullable(row.getUUID("entry_account_id")).map(AccountId::new),
                new PortalId(row.getString("portal_id")),
                Columns.time(row, "at"),
                ActivityEvent.of(row.getString("event")),
                facts,
                new Caller(row.getString("address"), row.getString("browser")));
    }
}
