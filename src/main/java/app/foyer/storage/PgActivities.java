package app.foyer.storage;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Activity in PostgreSQL. */
record PgActivities(Database database) implements Activities {
    private static final String SINCE = """
            select %s from activity e
            where e.account_id = $1 and %s and e.at >= $2 and e.event = any($3)
            order by e.at, e.id limit $4""".formatted(ActivityRows.COLUMNS, ActivityFilter.NO_PAGES);

    @Override
    public Future<Void> append(List<ActivityEntry> entries) {
        return database.run(ActivityRows.INSERT_ALL, ActivityRows.values(entries))
                .mapEmpty();
    }

    @Override
    public Future<List<ActivityEntry>> since(AccountId account, Instant from, int limit) {
        Tuple values = Tuple.of(
                account.value(), Columns.sql(from), ActivityFilter.normal().eventArray(), limit);
        return database.run(SINCE, values).map(rows -> {
            List<ActivityEntry> entries = new ArrayList<>(rows.size());
            rows.forEach(row -> entries.add(ActivityRows.entry(row, account)));
            return entries;
        });
    }

    @Override
    public Future<Void> makePartitions(Instant month) {
        return database.run("select make_activity_partitions($1)", Tuple.of(Columns.sql(month)))
                .mapEmpty();
    }
}
