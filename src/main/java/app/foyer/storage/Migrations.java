package app.foyer.storage;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version's; blocking. */
public final class Migrations {
    private Migrations() {}

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
