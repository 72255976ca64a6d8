package app.foyer.storage;

import app.foyer.bus.Fault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The way to PostgreSQL: single statements and transactions, bounded in number, in waiting and in time.
 *
 * <p>Whatever fails because the database does not answer arrives as {@link Fault.Kind#UNAVAILABLE}.
 */
public final class Database {
    private static final int WAITING = 2_000;
    private static final int WAIT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 3;

    private final Pool pool;

    private Database(Pool pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool; nothing is connected before the first statement.
     *
     * <p>The server ends a statement when we give up on it: else every statement that waits for a lock would keep a
     * connection, and soon all of them.
     */
    public static Database open(Vertx vertx, PgConnectOptions server, int connections) {
        PoolOptions options = new PoolOptions()
                .setMaxSize(connections)
                .setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout(WAIT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return new Database(PgBuilder.pool()
                .with(options)
                .connectingTo(new PgConnectOptions(server)
                        .setCachePreparedStatements(true)
                        .addProperty("statement_timeout", ANSWER_SECONDS + "s"))
                .using(vertx)
                .build());
    }

    /** Runs one statement. */
    Future<RowSet<Row>> run(String sql, Tuple values) {
        return bounded(run(pool, sql, values));
    }

    /** Runs one statement of a transaction. */
    static Future<RowSet<Row>> run(SqlClient connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values);
    }

    /** Runs some statements as one transaction; a failure undoes all of them. */
    <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> work) {
        return bounded(pool.withTransaction(work));
    }

    /** Whether the database answers. */
    public Future<Boolean> answers() {
        return bounded(pool.query("select 1").execute()).map(true).otherwise(false);
    }

    /** What its maker noted about the database; empty when nothing. */
    public Future<String> comment() {
        return bounded(pool.query("""
                        select coalesce(shobj_description(oid, 'pg_database'), '') as comment
                        from pg_database where datname = current_database()""").execute())
                .map(rows -> rows.iterator().next().getString("comment"));
    }

    public Future<Void> close() {
        return pool.close();
    }

    private static <T> Future<T> bounded(Future<T> work) {
        return work.timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(Faults.of(failure)));
    }
}
