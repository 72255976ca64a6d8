package app.foyer.storage;

import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import app.foyer.query.ClientData;
import app.foyer.query.Question;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Portals' queries, each in a transaction of its own that can only read, and only what is the client's.
 *
 * <p>They have a role and a pool of their own, so that the worst of them takes nothing from the sign-in. The transaction
 * is always undone: with it goes whatever a query may have set.
 */
public final class PgClientData implements ClientData {
    private static final Logger LOG = LoggerFactory.getLogger(PgClientData.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int WAITING_FOR_EACH = 16;

    private static final String BEGIN = """
            begin transaction read only;
            select pg_backend_pid() as pid, extract(epoch from transaction_timestamp())::text as at""";

    private static final String BIND = "select set_config('foyer.client', $1, true), set_config('timezone', $2, true)";

    private final Pool pool;
    private final ClientSeal seal;
    private final Duration patience;

    private PgClientData(Pool pool, ClientSeal seal, Duration patience) {
        this.pool = pool;
        this.seal = seal;
        this.patience = patience;
    }

    /** What came of opening: with findings there is nothing to query. */
    public record Opened(ClientData data, List<String> findings) {}

    /**
     * Opens the pool, when the role's rights are just what they must be, and a stranger sees nothing.
     *
     * @param server as the role that queries run as
     * @param database where the key of the seal is
     */
    public static Future<Opened> open(Vertx vertx, PgConnectOptions server, QueryReach reach, Database database) {
        Pool pool = pool(vertx, server, reach);
        Duration patience = reach.timeout().plus(GRACE);
        return QueryRights.findings(pool, reach.relations())
                .compose(findings -> findings.isEmpty()
                        ? ClientSeal.of(database)
                                .compose(seal -> judged(new PgClientData(pool, seal, patience), reach.relations()))
                        : none(pool, findings))
                .recover(failure -> none(pool, List.of("the database says: " + failure.getMessage())));
    }

    private static Future<Opened> judged(PgClientData data, List<String> relations) {
        return new Stranger(data)
                .findings(relations)
                .compose(findings -> findings.isEmpty()
                        ? Future.succeededFuture(new Opened(data, findings))
                        : none(data.pool, findings));
    }

    private static Future<Opened> none(Pool pool, List<String> findings) {
        return pool.close().map(new Opened(ClientData.none(), findings));
    }

    private static Pool pool(Vertx vertx, PgConnectOptions server, QueryReach reach) {
        PgConnectOptions options = new PgConnectOptions(server)
                .setCachePreparedStatements(true)
                .addProperty("statement_timeout", reach.timeout().toMillis() + "ms")
                .addProperty("idle_in_transaction_session_timeout", "10s")
                .addProperty("default_transaction_read_only", "on")
                .addProperty("search_path", reach.searchPath())
                .addProperty("timezone", "UTC");
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setName("queries")
                        .setMaxSize(reach.pool())
                        .setMaxWaitQueueSize(reach.pool() * WAITING_FOR_EACH)
                        .setConnectionTimeout((int) reach.timeout().plus(GRACE).toSeconds())
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    @Override
    public Future<Answer> ask(Question question) {
        return inClientsName(
                        question.clientId(),
                        question.zone(),
                        connection -> run(connection, QueryRows.sql(question.query()), QueryRows.values(question)))
                .map(rows -> QueryRows.answer(question, rows))
                .timeout(patience.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> told(question, failure));
    }

    @Override
    public Future<Optional<Refusal>> prepare(PortalQuery query) {
        return inClientsName("", UTC, connection -> run(connection, QueryRows.sql(query), QueryRows.noValues(query)))
                .map(rows -> Optional.<Refusal>empty())
                .otherwise(failure -> refusal(query, failure));
    }

    /** For attacks in tests: any text, run as queries are. */
    Future<RowSet<Row>> inClientsName(String clientId, ZoneId zone, Function<SqlConnection, Future<RowSet<Row>>> work) {
        return pool.getConnection()
                .compose(connection -> connection
                        .query(BEGIN)
                        .execute()
                        .compose(begun -> run(
                                connection,
                                BIND,
                                Tuple.of(seal.text(begun.next().iterator().next(), clientId), zone.getId())))
                        .compose(bound -> work.apply(connection))
                        .eventually(() -> connection.query("rollback").execute())
                        .eventually(connection::close));
    }

    private static Future<RowSet<Row>> run(SqlConnection connection, String sql, Tuple values) {
        return Database.run(connection, sql, values);
    }

    private static Answer told(Question question, Throwable failure) {
        // The database's own words may quote the client's data.
        LOG.warn(
                "query {} of a portal gave no rows: {}",
                question.query().name(),
                failure instanceof PgException refused ? refused.getSqlState() : failure.toString());
        return new Answer.Failed();
    }

    /** A query that the database was too busy to look at may be fine. */
    private static Optional<Refusal> refusal(PortalQuery query, Throwable failure) {
        if (failure instanceof PgException refused && !Faults.passes(refused)) {
            return Optional.of(new Refusal(refused.getErrorMessage(), position(query, refused)));
        }
        LOG.warn("query {} was not tried: {}", query.name(), failure.toString());
        return Optional.empty();
    }

    private static Optional<Integer> position(PortalQuery query, PgException refused) {
        return Optional.ofNullable(refused.getPosition())
                .map(counted -> Integer.parseInt(counted) - 1 - QueryRows.offset(query))
                .filter(position ->
                        position >= 0 && position < query.statement().length());
    }

    /** Nothing waits for it any more. */
    public Future<Void> close() {
        return pool.close();
    }
}
