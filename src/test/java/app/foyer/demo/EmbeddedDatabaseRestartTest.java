package app.foyer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Starting the embedded database again")
class EmbeddedDatabaseRestartTest {
    /** Once for all tests: unpacking takes longer than everything else a start does. */
    private static final Path UNPACKED = Path.of("target", "postgresql");

    @TempDir
    Path home;

    @Test
    void finds_the_rows_and_the_passwords_of_the_last_time() throws Exception {
        String password;
        try (EmbeddedDatabase database = start()) {
            keepAWord(database);
            password = database.appPassword();
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(database.appPassword()).isEqualTo(password);
            assertThat(keptWord(database)).isEqualTo("kept");
        }
    }

    @Test
    void a_second_start_says_who_holds_the_folder_and_leaves_the_first_alone() throws Exception {
        try (DatabaseHolder other = DatabaseHolder.launch(home, UNPACKED).started()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContainingAll(home.toRealPath().toString(), "process " + other.pid());
        }
        start().close();
    }

    @Test
    void a_refused_start_in_this_process_does_not_free_the_folder_for_others() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("this process");
            try (DatabaseHolder other = DatabaseHolder.launch(home, UNPACKED)) {
                assertThat(other.refusal())
                        .contains("process " + ProcessHandle.current().pid());
            }
            keepAWord(database);
            assertThat(keptWord(database)).isEqualTo("kept");
        }
    }

    @Test
    void after_a_kill_the_server_left_behind_is_stopped_and_the_rows_are_there() throws Exception {
        try (EmbeddedDatabase database = start()) {
            keepAWord(database);
        }
        try (DatabaseHolder killed = DatabaseHolder.launch(home, UNPACKED).started()) {
            ProcessHandle postmaster = postmaster();
            killed.kill();
            assertThat(postmaster.isAlive()).as("PostgreSQL outlives its JVM").isTrue();

            try (EmbeddedDatabase database = start()) {
                assertThat(keptWord(database)).isEqualTo("kept");
                assertThat(postmaster().pid()).isNotEqualTo(postmaster.pid());
            }
        }
    }

    @Test
    void after_a_kill_of_everything_the_rows_are_there_and_a_reused_pid_is_no_obstacle() throws Exception {
        try (EmbeddedDatabase database = start()) {
            keepAWord(database);
            postmaster().destroyForcibly();
            postmaster().onExit().get();
        }
        nameAStrangerAsPostmaster();
        try (EmbeddedDatabase database = start()) {
            assertThat(keptWord(database)).isEqualTo("kept");
        }
    }

    @Test
    void a_first_start_that_was_killed_is_begun_anew() throws Exception {
        DatabaseFolder folder = DatabaseFolder.in(home, UNPACKED);
        Files.createFile(home.resolve("database/being-made"));
        Files.writeString(folder.data().resolve("PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = start()) {
            keepAWord(database);
            assertThat(folder.isFinished()).isTrue();
        }
    }

    private EmbeddedDatabase start() throws Exception {
        return EmbeddedDatabase.start(home, UNPACKED);
    }

    private static void keepAWord(EmbeddedDatabase database) throws Exception {
        DatabaseConnections connections = new DatabaseConnections(database);
        connections.asOwner("create table words (word text)");
        connections.asOwner("grant select on words to " + database.appUser());
        connections.asOwner("insert into words values ('kept')");
    }

    private static String keptWord(EmbeddedDatabase database) throws Exception {
        return new DatabaseConnections(database).answerToApp("select word from words");
    }

    private ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(pidFile()).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void nameAStrangerAsPostmaster() throws Exception {
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + home.resolve("database/data") + "\n");
    }

    private Path pidFile() {
        return home.resolve("database/data/postmaster.pid");
    }
}
