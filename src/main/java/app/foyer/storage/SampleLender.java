package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.List;

/** The tables of the demo's lender, on which the sample portals' queries run. */
public final class SampleLender {
    /** What there is to read. */
    public static final List<String> RELATIONS = List.of("lender.accounts", "lender.account_transactions");

    private static final String SCRIPT = "db/sample/lender.sql";

    private SampleLender() {}

    /** Makes them, with what the sample clients have, as far as they are not there already. */
    public static Future<Void> prepare(Vertx vertx, PgConnectOptions owner) {
        return vertx.fileSystem()
                .readFile(SCRIPT)
                .map(Buffer::toString)
                .compose(script -> PgConnection.connect(vertx, owner)
                        .compose(
                                connection -> connection.query(script).execute().eventually(connection::close)))
                .mapEmpty();
    }
}
