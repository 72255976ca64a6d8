package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.Postgres;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Migrations")
class MigrationsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Postgres.Fresh postgres = Postgres.fresh();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void know_the_newest_of_their_scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(scripts.map(script -> script.getFileName().toString())
                            .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                            .max(Comparator.naturalOrder()))
                    .hasValue(Integer.valueOf(Migrations.NEWEST));
        }
    }

    @Test
    void are_done_once_they_ran() {
        assertThat(areDone()).isTrue();
    }

    @Test
    void are_not_done_when_the_last_one_is_missing_or_failed() throws SQLException {
        change("update flyway_schema_history set success = false where version = '1'");
        assertThat(areDone()).isFalse();

        change("delete from flyway_schema_history where version = '" + Migrations.NEWEST + "'");
        assertThat(areDone()).isFalse();

        change("drop table flyway_schema_history");
        assertThat(areDone()).isFalse();
    }

    private boolean areDone() {
        PgConnectOptions owner = new PgConnectOptions(postgres.asApp())
                .setUser(postgres.server().ownerUser())
                .setPassword(postgres.server().ownerPassword());
        return Migrations.areDone(vertx, owner).await();
    }

    private void change(String sql) throws SQLException {
        try (Connection owner = postgres.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
