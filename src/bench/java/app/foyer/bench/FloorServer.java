package app.foyer.bench;

import app.foyer.config.DatabaseConfig;
import app.foyer.identity.PortalId;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Keys;
import app.foyer.secret.Token;
import app.foyer.session.SessionService;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The least that could answer: bare Vert.x, one statement that checks the session and reads 20 entries, and JSON.
 *
 * <p>Its event loops and connections are as many as the server's, and every loop has its own connections.
 */
final class FloorServer extends VerticleBase {
    static final String PASSWORD = "FOYER_BENCH_DATABASE_PASSWORD";

    private static final int LOOPS = Runtime.getRuntime().availableProcessors();
    private static final PortalId PORTAL = new PortalId(BenchClient.PORTAL);
    private static final String READ = """
            select e.id, e.at, e.event, e.portal_id, e.facts
            from sessions s cross join lateral (
              select * from activity
              where account_id = s.account_id and event not in ('page-viewed', 'page-views-missing')
              order by at desc, id desc limit 20) e
            where s.token_hash = $1""";

    private final int port;
    private final PgConnectOptions database;
    private final KeyedHash hash;
    private Pool pool;

    private FloorServer(int port, PgConnectOptions database, KeyedHash hash) {
        this.port = port;
        this.database = database;
        this.hash = hash;
    }

    /** Arguments: own port; host, port, name and user of the database; key file. Prints a line when it listens. */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        KeyedHash hash = Keys.read(Path.of(arguments[5]), new SecureRandom()).hash();
        PgConnectOptions database = new PgConnectOptions()
                .setHost(arguments[1])
                .setPort(Integer.parseInt(arguments[2]))
                .setDatabase(arguments[3])
                .setUser(arguments[4])
                .setPassword(System.getenv(PASSWORD))
                .setCachePreparedStatements(true);
        vertx.deployVerticle(
                        () -> new FloorServer(Integer.parseInt(arguments[0]), database, hash),
                        new DeploymentOptions().setInstances(LOOPS))
                .await();
        System.out.println("listening");
    }

    @Override
    public Future<?> start() {
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(DatabaseConfig.standardPool() / LOOPS))
                .connectingTo(database)
                .using(vertx)
                .build();
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer)
                .listen();
    }

    private void answer(HttpServerRequest request) {
        Token token = new Token(request.getCookie(Requests.SESSION_COOKIE).getValue());
        Tuple session = Tuple.of(
                Buffer.buffer(SessionService.digest(hash, PORTAL, token).bytes()));
        pool.preparedQuery(READ)
                .execute(session)
                .onSuccess(rows -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(json(rows).toBuffer()))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }

    private static JsonArray json(RowSet<Row> rows) {
        JsonArray entries = new JsonArray();
        rows.forEach(row -> entries.add(row.toJson()));
        return entries;
    }
}
