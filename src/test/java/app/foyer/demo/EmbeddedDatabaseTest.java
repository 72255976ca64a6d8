package app.foyer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The embedded database")
class EmbeddedDatabaseTest {
    private static final String NOT_ALLOWED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;
    private static DatabaseConnections connections;

    @BeforeAll
    static void a_running_database() throws Exception {
        database = EmbeddedDatabase.start(home);
        connections = new DatabaseConnections(database);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void the_owner_makes_tables_and_the_app_uses_what_it_is_granted() throws Exception {
        connections.asOwner("create table granted (word text)");
        connections.asOwner("grant insert, select on granted to " + database.appUser());
        connections.asApp("insert into granted values ('kept')");
        assertThat(connections.answerToApp("select word from granted")).isEqualTo("kept");
    }

    @Test
    void the_app_reads_no_table_that_nobody_granted() throws Exception {
        connections.asOwner("create table ungranted (word text)");
        assertNotAllowed("select * from ungranted");
    }

    @ParameterizedTest(name = "the app may not: {0}")
    @ValueSource(
            strings = {
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create extension pg_trgm",
                "create role mine",
                "set role foyer_owner",
                "alter system set fsync = off",
                "select pg_read_file('PG_VERSION')",
                "copy (select 1) to program 'true'",
                "comment on database foyer is 'made by hand'",
            })
    void the_app_may_do_nothing_else(String statement) {
        assertNotAllowed(statement);
    }

    @ParameterizedTest(name = "{0} with the password \"{1}\"")
    @CsvSource({"foyer_app, wrong", "foyer_app, ''", "foyer_owner, wrong", "postgres, postgres", "postgres, ''"})
    void refuses_a_wrong_password(String user, String password) {
        assertThatThrownBy(() -> connections.as(user, password).close())
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isIn(WRONG_PASSWORD, "08004"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "template1"})
    void the_app_enters_no_other_database(String name) {
        assertThatThrownBy(() -> connections
                        .to(name, database.appUser(), database.appPassword())
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "max_connections, 40",
        "server_encoding, UTF8",
    })
    void keeps_what_it_acknowledged_and_listens_here_only(String setting, String value) throws Exception {
        assertThat(connections.answerToApp("show " + setting)).isEqualTo(value);
    }

    @Test
    void says_that_demo_made_it() throws Exception {
        assertThat(connections.answerToApp(
                        "select shobj_description(oid, 'pg_database') from pg_database where datname = 'foyer'"))
                .isEqualTo(EmbeddedDatabase.MARK);
    }

    @Test
    void nobody_else_on_this_machine_reads_its_files() throws Exception {
        assertThat(permissions("database")).isEqualTo("rwx------");
        assertThat(permissions("database/data")).isEqualTo("rwx------");
        assertThat(permissions("database/secrets.properties")).isEqualTo("rw-------");
        assertThat(permissions("lock")).isEqualTo("rw-------");
        assertThat(home.resolve("database/initdb.password")).doesNotExist();
    }

    private static String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    private static void assertNotAllowed(String statement) {
        assertThatThrownBy(() -> connections.asApp(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isEqualTo(NOT_ALLOWED));
    }
}
