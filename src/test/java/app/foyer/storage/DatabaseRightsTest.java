package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.Postgres;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server's role in the database")
class DatabaseRightsTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static Postgres.Fresh postgres;

    @BeforeAll
    static void a_database() {
        postgres = Postgres.fresh();
    }

    @ParameterizedTest(name = "may not {0}")
    @ValueSource(
            strings = {
                "update activity set event = 'signed-in'",
                "delete from activity",
                "truncate activity",
                "delete from activity_default",
                "update activity_default set event = 'signed-in'",
                "drop table activity",
                "alter table accounts add column mine text",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create function mine() returns int language sql as 'select 1'",
                "create role mine",
                "truncate outbox",
                "set role postgres",
                "copy (select 1) to program 'true'",
                "select pg_read_file('/etc/passwd')"
            })
    void may_not(String sql) throws SQLException {
        assertThat(refusal(sql)).contains(INSUFFICIENT_PRIVILEGE);
    }

    @ParameterizedTest(name = "may {0}")
    @ValueSource(
            strings = {
                "select count(*) from activity",
                "insert into activity (id, at, portal_id, event, facts, address, browser)"
                        + " values (gen_random_uuid(), '2026-01-01', 'p', 'signed-in', '{}', '', '')",
                "select make_activity_partitions('2026-02-01')",
                "delete from outbox"
            })
    void may(String sql) throws SQLException {
        assertThat(refusal(sql)).isEmpty();
    }

    private static Optional<String> refusal(String sql) throws SQLException {
        PgConnectOptions app = postgres.asApp();
        String url = "jdbc:postgresql://" + app.getHost() + ":" + app.getPort() + "/" + app.getDatabase();
        try (Connection connection = DriverManager.getConnection(url, app.getUser(), app.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused.getSQLState());
        }
    }
}
