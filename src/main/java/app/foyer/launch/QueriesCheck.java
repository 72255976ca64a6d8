package app.foyer.launch;

import app.foyer.config.DatabaseConfig;
import app.foyer.config.QueriesConfig;
import app.foyer.config.ServerConfig;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.problem.Problem;
import app.foyer.storage.Database;
import app.foyer.storage.Migrations;
import app.foyer.storage.PgClientData;
import app.foyer.view.PortalVersion;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tries portals' queries against tables: the lender's, where the config says where they are, otherwise the demo's in a
 * database that is there for nothing else.
 */
final class QueriesCheck {
    private final Optional<DatabaseConfig> database;
    private final Optional<QueriesConfig> queries;

    QueriesCheck(ServerConfig config) {
        this.database = config.database();
        this.queries = config.queries();
    }

    /**
     * What came of trying.
     *
     * @param findings why no query would be run at all; then none was tried
     * @param problems of queries that the database refuses
     */
    record Tried(List<String> findings, List<Problem> problems) {}

    Tried run(List<PortalVersion> versions) throws Exception {
        try (Running running = new Running()) {
            Vertx vertx = running.vertx();
            return database.isPresent() && queries.isPresent()
                    ? tried(vertx, DatabaseAccess.of(database.get()), QueryAccess.of(queries.get()), versions)
                    : onSample(running, vertx, versions);
        }
    }

    private static Tried onSample(Running running, Vertx vertx, List<PortalVersion> versions) throws Exception {
        Path home = Files.createTempDirectory("foyer-queries");
        running.open(() -> MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE));
        EmbeddedDatabase sample = running.open(EmbeddedDatabase.start(home));
        DatabaseAccess place = DatabaseAccess.embedded(sample, 1);
        Migrations.run(place.jdbcUrl(), place.ownerUser(), place.ownerPassword(), sample.appUser());
        return tried(vertx, place, QueryAccess.sample(sample), versions);
    }

    private static Tried tried(Vertx vertx, DatabaseAccess place, QueryAccess access, List<PortalVersion> versions)
            throws Exception {
        Database server = Database.open(vertx, place.server(), 1);
        try {
            PgClientData.Opened opened = Running.await(LenderAccess.open(vertx, place, access, server));
            PreparedQueries prepared = new PreparedQueries(Future.succeededFuture(opened.data()));
            return new Tried(
                    opened.findings(),
                    versions.stream()
                            .flatMap(version -> prepared.problems(version).stream())
                            .toList());
        } finally {
            Running.await(server.close());
        }
    }
}
