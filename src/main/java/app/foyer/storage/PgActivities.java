package app.foyer.storage;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
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

    private static final String PART = part(ActivityFilter.NO_PAGES);
    private static final String PART_OF_PAGES = part(ActivityFilter.PAGES);

    @Override
    public Future<Void> append(List<ActivityEntry> entries) {
        return database.run(ActivityRows.INSERT_ALL, ActivityRows.values(entries))
                .mapEmpty();
    }

    @Override
    public Future<ActivityPage> of(AccountId account, ActivityQuery query) {
        ActivityFilter filter = ActivityFilter.of(query);
        Tuple values = Tuple.of(
                account.value(),
                filter.eventArray(),
                Columns.sql(filter.before().at()),
                filter.before().id(),
                query.limit() + 1);
        return database.run(filter.ofPages() ? PART_OF_PAGES : PART, values)
                .map(rows -> ActivityPage.of(entries(rows, account), query.limit()));
    }

    private static String part(String condition) {
        return """
                select %s from activity e
                where e.account_id = $1 and %s and e.event = any($2) and e.at <= $3 and (e.at, e.id) < ($3, $4)
                order by e.at desc, e.id desc limit $5""".formatted(ActivityRows.COLUMNS, condition);
    }

    @Override
    public Future<List<ActivityEntry>> since(AccountId account, Instant from, int limit) {
        Tuple values = Tuple.of(
                account.value(), Columns.sql(from), ActivityFilter.normal().eventArray(), limit);
        return database.run(SINCE, values).map(rows -> entries(rows, account));
    }

    private static List<ActivityEntry> entries(RowSet<Row> rows, AccountId account) {
        List<ActivityEntry> entries = new ArrayList<>(rows.size());
        rows.forEach(row -> entries.add(ActivityRows.entry(row, account)));
        return entries;
    }

    @Override
    public Future<Void> makePartitions(Instant month) {
        return database.run("select make_activity_partitions($1)", Tuple.of(Columns.sql(month)))
                .mapEmpty();
    }
}
