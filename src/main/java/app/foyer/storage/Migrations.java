package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version's; blocking. */
public final class Migrations {
    private static final String LAST = """
            select version from flyway_schema_history
            where not exists (select from flyway_schema_history where not success)
            order by installed_rank desc limit 1""";

    /** The version of the last script below {@code db/migration}. */
    static final String NEWEST = "18";

    private Migrations() {}

    /**
     * Whether there is nothing to run; also false when that cannot be found out.
     *
     * <p>Asked before {@link #run}, for to start Flyway and its driver only to learn this costs a good part of a start.
     */
    public static Future<Boolean> areDone(Vertx vertx, PgConnectOptions owner) {
        return PgConnection.connect(vertx, owner)
                .compose(connection -> connection
                        .preparedQuery(LAST)
                        .execute()
                        .map(rows -> rows.size() == 1
                                && NEWEST.equals(rows.iterator().next().getString("version")))
                        .eventually(connection::close))
                .otherwise(false);
    }

    /**
     * Runs what is missing, as the owner of the schema.
     *
     * @param app the role that the server works as, which is granted just what it needs
     */
    public static void run(String jdbcUrl, String owner, String ownerPassword, String app) {
        Flyway.configure()
                .dataSource(jdbcUrl, owner, ownerPassword)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", app))
                .load()
                .migrate();
    }
}
