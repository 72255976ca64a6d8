package app.foyer.launch;

import app.foyer.config.QueriesConfig;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.storage.QueryReach;
import app.foyer.storage.SampleLender;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;

/**
 * How portals' queries reach the lender's tables, which are in the same database.
 *
 * @param sample whether the tables are those of the demo's lender, to be made at the start
 */
record QueryAccess(String user, String password, QueryReach reach, boolean sample) {
    private static final int SAMPLE_CONNECTIONS = 4;
    private static final Duration SAMPLE_TIMEOUT = Duration.ofSeconds(2);

    static QueryAccess of(QueriesConfig config) {
        return new QueryAccess(
                config.user(),
                config.password().value(),
                new QueryReach(config.relations(), config.pool(), config.timeout()),
                false);
    }

    /** The demo's lender, in a database that was made for it. */
    static QueryAccess sample(EmbeddedDatabase database) {
        return new QueryAccess(
                database.queriesUser(),
                database.queriesPassword(),
                new QueryReach(SampleLender.RELATIONS, SAMPLE_CONNECTIONS, SAMPLE_TIMEOUT),
                true);
    }

    PgConnectOptions at(PgConnectOptions server) {
        return new PgConnectOptions(server).setUser(user).setPassword(password);
    }

    @Override
    public String toString() {
        return "QueryAccess[" + user + "]";
    }
}
