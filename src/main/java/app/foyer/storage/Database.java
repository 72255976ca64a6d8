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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The way to PostgreSQL: single statements and transactions, bounded in number, in waiting and in time.
 *
 * <p>Whatever fails because the database does not answer arrives as {@link Fault.Kind#UNAVAILABLE}.
 */
public final class Database {
    private static final int WAITING = 2_000;
    private static final int WAIT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 3;
    private static final int COUNT_SECONDS = 20;
    private static final String FOR_COUNTING = "set local statement_timeout = '" + COUNT_SECONDS
            + "s'; set local enable_seqscan = on;" + " set local max_parallel_workers_per_gather = 2";

    private final List<Pool> pools;
    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadLocal<Pool> pool;

    private Database(List<Pool> pools) {
        this.pools = pools;
        this.pool = ThreadLocal.withInitial(() -> pools.get(threads.getAndIncrement() % pools.size()));
    }

    /**
     * Opens one pool for each event loop; nothing is connected before the first statement.
     *
     * <p>A connection lives on the loop that first asked for it. With one pool for all, most statements would be asked for
     * on one loop and answered on another, and waking a thread costs as much as the statement.
     *
     * <p>Every statement here goes by an index and is planned once for each connection. Left alone, the server plans most
     * of them anew each time, which costs more than running them; and a plan made while a table was empty reads all of it
     * until the statistics are next gathered, however much has been written meanwhile. Nor is any of them worth compiling,
     * or helpers of its own: to call these takes longer than the longest search.
     *
     * <p>The server ends a statement when we give up on it: else every statement that waits for a lock would keep a
     * connection, and soon all of them.
     *
     * @param connections of all loops together
     */
    public static Database open(Vertx vertx, PgConnectOptions server, int connections) {
        int loops = Math.min(Runtime.getRuntime().availableProcessors(), connections);
        PoolOptions options = new PoolOptions()
                .setMaxSize(connections / loops)
                .setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout(WAIT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        PgConnectOptions database = new PgConnectOptions(server)
                .setCachePreparedStatements(true)
                .addProperty("statement_timeout", ANSWER_SECONDS + "s")
                .addProperty("plan_cache_mode", "force_generic_plan")
                .addProperty("enable_seqscan", "off")
                .addProperty("max_parallel_workers_per_gather", "0")
                .addProperty("jit", "off");
        return new Database(IntStream.rangeClosed(1, loops)
                .mapToObj(loop -> PgBuilder.pool()
                        .with(new PoolOptions(options).setName("loop-" + loop))
                        .connectingTo(database)
                        .using(vertx)
                        .build())
                .toList());
    }

    /** Runs one statement. */
    Future<RowSet<Row>> run(String sql, Tuple values) {
        return bounded(run(pool.get(), sql, values));
    }

    /** Runs one statement that counts, which may read much: it is asked for rarely, and nobody's sign-in waits for it. */
    Future<RowSet<Row>> count(String sql, Tuple values) {
        return pool.get()
                .withTransaction(connection ->
                        connection.query(FOR_COUNTING).execute().compose(set -> run(connection, sql, values)))
                .timeout(COUNT_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(Faults.of(failure)));
    }

    /** Runs one statement of a transaction. */
    static Future<RowSet<Row>> run(SqlClient connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values);
    }

    /** Runs some statements as one transaction; a failure undoes all of them. */
    <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> work) {
        return bounded(pool.get().withTransaction(work));
    }

    /** Whether the database answers. */
    public Future<Boolean> answers() {
        return bounded(pool.get().query("select 1").execute()).map(true).otherwise(false);
    }

    /** What its maker noted about the database; empty when nothing. */
    public Future<String> comment() {
        return bounded(pool.get().query("""
                        select coalesce(shobj_description(oid, 'pg_database'), '') as comment
                        from pg_database where datname = current_database()""").execute())
                .map(rows -> rows.iterator().next().getString("comment"));
    }

    public Future<Void> close() {
        return Future.all(pools.stream().map(Pool::close).toList()).mapEmpty();
    }

    private static <T> Future<T> bounded(Future<T> work) {
        return work.timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(Faults.of(failure)));
    }
}
