package app.foyer.launch;

import app.foyer.config.DatabaseConfig;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.storage.Migrations;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;

/**
 * How the database is reached: by the server as it works, and by the migrations before.
 *
 * @param server as the role that may do only what migrations grant it
 * @param ownerUser as whom the migrations run
 */
record DatabaseAccess(PgConnectOptions server, String ownerUser, String ownerPassword, String jdbcOptions, int pool) {
    /** Production, as its config says. */
    static DatabaseAccess of(DatabaseConfig config) {
        boolean tls = config.tls() == DatabaseConfig.Tls.REQUIRE;
        PgConnectOptions server = new PgConnectOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setDatabase(config.name())
                .setUser(config.user())
                .setPassword(config.password().value())
                .setSslMode(tls ? SslMode.VERIFY_FULL : SslMode.DISABLE);
        if (tls) {
            server.setSslOptions(new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS"));
        }
        return new DatabaseAccess(
                server,
                config.ownerUser(),
                config.ownerPassword().value(),
                tls ? "?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : "?sslmode=disable",
                config.pool());
    }

    /** To a database on this machine, with the passwords that it was made with. */
    static DatabaseAccess embedded(EmbeddedDatabase database, int pool) {
        PgConnectOptions server = new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.database())
                .setUser(database.appUser())
                .setPassword(database.appPassword());
        return new DatabaseAccess(server, database.ownerUser(), database.ownerPassword(), "", pool);
    }

    PgConnectOptions owner() {
        return new PgConnectOptions(server).setUser(ownerUser).setPassword(ownerPassword);
    }

    /** Brings the schema to this version's, as its owner; blocks. */
    void migrate() {
        Migrations.run(jdbcUrl(), ownerUser, ownerPassword, server.getUser());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + server.getDatabase()
                + jdbcOptions;
    }
}
