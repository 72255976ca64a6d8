package app.foyer.bench;

import app.foyer.demo.EmbeddedDatabase;
import app.foyer.storage.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL of its own in a temporary folder, as an operator would prepare one. */
final class BenchDatabase implements AutoCloseable {
    private final EmbeddedDatabase postgres;
    private final Path data;

    private BenchDatabase(EmbeddedDatabase postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    static BenchDatabase start(Path home) throws IOException, SQLException, InterruptedException {
        EmbeddedDatabase postgres = EmbeddedDatabase.start(home, Path.of("target", "bench", "postgres"));
        BenchDatabase database =
                new BenchDatabase(postgres, home.resolve("database").resolve("data"));
        Migrations.run(database.url(), postgres.ownerUser(), postgres.ownerPassword(), postgres.appUser());
        database.takeMarkAway();
        return database;
    }

    /** The server refuses a demo's database, and this one is none. */
    private void takeMarkAway() throws SQLException {
        try (Connection owner = asOwner();
                var statement = owner.createStatement()) {
            statement.execute("comment on database " + postgres.database() + " is null");
        }
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), postgres.ownerUser(), postgres.ownerPassword());
    }

    EmbeddedDatabase access() {
        return postgres;
    }

    private String url() {
        return "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database();
    }

    /** What all processes of PostgreSQL have used so far. */
    double cpuSeconds() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessFigures.cpuSecondsOfFamily(postmaster);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
