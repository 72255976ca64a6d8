package app.foyer.storage;

import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import app.foyer.query.Question;
import app.foyer.world.Postgres;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The sample lender's tables in a database of their own, asked through one connection, so that nothing left there is missed. */
final class LenderWorld implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    final Vertx vertx = Vertx.vertx();
    final Postgres.Fresh postgres = Postgres.fresh();
    private final Database database = Database.open(vertx, postgres.asApp(), 2);

    LenderWorld() {
        PgConnectOptions owner = postgres.asApp()
                .setUser(postgres.server().ownerUser())
                .setPassword(postgres.server().ownerPassword());
        SampleLender.prepare(vertx, owner).await();
    }

    PgClientData.Opened open() {
        QueryReach reach = new QueryReach(SampleLender.RELATIONS, 1, Duration.ofSeconds(1));
        return PgClientData.open(vertx, postgres.asQueries(), reach, database).await();
    }

    static Question question(String clientId, PortalQuery query, Map<String, String> arguments, int page) {
        return new Question(query, clientId, ZONE, arguments, page);
    }

    /** The values of the first column, or the one word that there are none to show. */
    static List<String> column(Answer answer) {
        return answer instanceof Answer.Rows found
                ? found.rows().stream()
                        .map(row -> String.valueOf(row.values().iterator().next()))
                        .toList()
                : List.of("failed");
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
