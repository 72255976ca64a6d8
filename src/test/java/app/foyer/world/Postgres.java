package app.foyer.world;

import app.foyer.demo.EmbeddedDatabase;
import app.foyer.storage.Migrations;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A real PostgreSQL, started once for all tests of a run; every test world has a database of its own in it. */
public final class Postgres {
    private static EmbeddedDatabase running;
    private static Path home;
    private static boolean templateMigrated;

    private Postgres() {}

    /** The access to a database that nobody else uses, with the schema in place. */
    public static synchronized Fresh fresh() {
        try {
            EmbeddedDatabase server = server();
            migrateTemplate(server);
            String name = "world_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection superuser = superuser(server);
                    var statement = superuser.createStatement()) {
                statement.execute(
                        "create database " + name + " template " + server.database() + " owner " + server.ownerUser());
                statement.execute("revoke all on database " + name + " from public");
                statement.execute(
                        "grant connect on database " + name + " to " + server.appUser() + ", " + server.queriesUser());
            }
            return new Fresh(server, name);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("no test database", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** No role of the product may make databases, so the superuser's password is read from where the demo keeps it. */
    private static Connection superuser(EmbeddedDatabase server) throws SQLException, IOException {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("database").resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/postgres",
                "postgres",
                secrets.getProperty("superuser"));
    }

    private static Connection owner(EmbeddedDatabase server, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database,
                server.ownerUser(),
                server.ownerPassword());
    }

    /** One database of the server. */
    public record Fresh(EmbeddedDatabase server, String name) {
        public PgConnectOptions asApp() {
            return new PgConnectOptions()
                    .setHost(server.host())
                    .setPort(server.port())
                    .setDatabase(name)
                    .setUser(server.appUser())
                    .setPassword(server.appPassword());
        }

        /** As the role that portals' queries run as. */
        public PgConnectOptions asQueries() {
            return asApp().setUser(server.queriesUser()).setPassword(server.queriesPassword());
        }

        /** Leaves a comment on the database. */
        public void markAs(String comment) throws SQLException, IOException {
            try (Connection superuser = superuser(server);
                    var statement = superuser.createStatement()) {
                statement.execute("comment on database " + name + " is '" + comment + "'");
            }
        }

        public Connection asOwner() throws SQLException {
            return owner(server, name);
        }

        /** What a query says, a row a line, its columns parted by bars. */
        public List<String> rows(String sql) {
            try (Connection owner = asOwner();
                    var statement = owner.createStatement();
                    ResultSet found = statement.executeQuery(sql)) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        /** Changes something behind the server's back. */
        public void execute(String sql) {
            try (Connection owner = asOwner();
                    var statement = owner.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        private static String row(ResultSet found) throws SQLException {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                columns.add(String.valueOf(found.getString(column)));
            }
            return String.join("|", columns);
        }
    }

    private static EmbeddedDatabase server() throws IOException, SQLException, InterruptedException {
        if (running == null) {
            home = Files.createTempDirectory("foyer-test-database");
            running = EmbeddedDatabase.start(home, Path.of("target/test-postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stop));
        }
        return running;
    }

    private static void migrateTemplate(EmbeddedDatabase server) {
        if (!templateMigrated) {
            Migrations.run(
                    "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + server.database(),
                    server.ownerUser(),
                    server.ownerPassword(),
                    server.appUser());
            templateMigrated = true;
        }
    }

    private static void stop() {
        try {
            running.close();
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
