package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.config.ServerConfig;
import app.foyer.problem.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An edit of config/foyer.yaml while the server runs")
class ConfigWatchTest {
    private static final String AT_START = "server: {port: 8080}\n";

    @TempDir
    private Path root;

    private Path file;
    private ConfigWatch watch;

    @BeforeEach
    void a_server_that_has_started() throws IOException {
        file = Files.writeString(root.resolve("foyer.yaml"), AT_START);
        watch = new ConfigWatch(file, () -> ServerConfig.read(file, SecretSource.ofThisProcess()));
    }

    @Test
    void is_told_once_when_the_file_is_at_rest() throws IOException {
        assertThat(watch.look()).isEmpty();
        Files.writeString(file, "server: {port: 8081}\n");

        assertThat(watch.look()).as("it may still be being written").isEmpty();
        assertThat(watch.look()).hasValue(file + " has changed; that counts from the next start");
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void is_told_with_its_problems() throws IOException {
        Files.writeString(file, "server: {prot: 8081}\n");
        watch.look();

        assertThat(watch.look().orElseThrow())
                .startsWith(file + " has changed, and with it the next start would fail: " + file + ":1:10: ");
    }

    @Test
    void that_is_undone_is_told_too() throws IOException {
        Files.delete(file);
        watch.look();
        assertThat(watch.look()).isPresent();
        Files.writeString(file, AT_START);
        watch.look();

        assertThat(watch.look()).hasValue(file + " is again as it was at the start");
    }
}
