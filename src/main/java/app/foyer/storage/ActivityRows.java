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
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Activity entries as rows; written by whichever transaction they tell of. */
final class ActivityRows {
    /** The columns of an entry, from a table named {@code e}; whose it is, is known to whoever asks. */
    static final String COLUMNS = "e.id, e.at, e.portal_id, e.event, e.facts, e.address, e.browser";

    private static final int COUNT = 7;

    /** An entry whose first writing had an unknown end may be written again. */
    static final String INSERT = """
            insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";

    /** One statement for many: to begin one costs more than to write a row. */
    static final String INSERT_ALL = """
            insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[],
              $7::text[], $8::text[])
            on conflict do nothing""";

    private ActivityRows() {}

    static Future<Void> insert(SqlClient connection, List<ActivityEntry> entries) {
        if (entries.isEmpty()) {
            return Future.succeededFuture();
        }
        return Database.run(connection, INSERT_ALL, values(entries)).mapEmpty();
    }

    static Future<Void> insert(SqlClient connection, ActivityEntry entry) {
        return Database.run(connection, INSERT, values(entry)).mapEmpty();
    }

    static Tuple values(List<ActivityEntry> entries) {
        return Tuple.of(
                column(entries, ActivityEntry::id, UUID[]::new),
                column(entries, entry -> Columns.sql(entry.at()), OffsetDateTime[]::new),
                column(entries, entry -> entry.account().map(AccountId::value).orElse(null), UUID[]::new),
                column(entries, entry -> entry.portal().value(), String[]::new),
                column(entries, entry -> entry.event().id(), String[]::new),
                column(entries, ActivityRows::facts, JsonObject[]::new),
                column(entries, entry -> entry.caller().address(), String[]::new),
                column(entries, entry -> entry.caller().browser(), String[]::new));
    }

    private static <T> T[] column(
            List<ActivityEntry> entries, Function<ActivityEntry, T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
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

    /** The entry in the last columns of a row. By their names, each would be looked for among all those before it. */
    static ActivityEntry entry(Row row, AccountId account) {
        int first = row.size() - COUNT;
        Map<String, String> facts = new HashMap<>();
        row.getJsonObject(first + 4).getMap().forEach((name, fact) -> facts.put(name, String.valueOf(fact)));
        return new ActivityEntry(
                row.getUUID(first),
                Optional.of(account),
                new PortalId(row.getString(first + 2)),
                row.getOffsetDateTime(first + 1).toInstant(),
                ActivityEvent.of(row.getString(first + 3)),
                facts,
                new Caller(row.getString(first + 5), row.getString(first + 6)));
    }
}
