package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problem;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A gallery of wrong definitions. Each folder of {@code bad-portals} is laid over the good portal {@code _good}; what its
 * author is told stands in its {@code expected.txt}, to the letter.
 */
@DisplayName("A wrong definition")
class BadPortalsTest {
    private static final Path GALLERY = Path.of("src/test/resources/bad-portals");
    private static final int AT_LEAST = 60;

    private static Vertx vertx;

    @TempDir
    private Path root;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    static Stream<String> gallery() throws IOException {
        try (var folders = Files.list(GALLERY)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gallery")
    void is_told_with_every_place_and_nothing_else(String name) throws IOException {
        var actual = problems(name);
        keepForComparison(name, actual);
        assertThat(actual).isEqualTo(Files.readString(GALLERY.resolve(name).resolve("expected.txt")));
    }

    @Test
    void stands_in_a_gallery_that_is_large_enough() throws IOException {
        assertThat(gallery().count()).isGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void is_wrong_by_what_it_changes_only() throws IOException {
        assertThat(problems("_good")).isEmpty();
    }

    private String problems(String name) throws IOException {
        var installation = new Installation(root).portal("acme", GALLERY.resolve("_good"));
        if (!name.equals("_good")) {
            installation.portal("acme", GALLERY.resolve(name));
        }
        var portals = WrittenPortals.read(vertx, installation.folders()).portals();
        assertThat(portals.portals())
                .as("a portal is left out for problems, and not for warnings")
                .hasSize(portals.problems().stream().allMatch(Problem::isWarning) ? 1 : 0);
        return portals.problems().stream()
                .map(problem -> problem.format() + "\n")
                .collect(Collectors.joining())
                .replace(root + "/", "");
    }

    /** Beside the report of the test, so that two files can be held against each other. */
    private static void keepForComparison(String name, String actual) throws IOException {
        var folder = Files.createDirectories(Path.of("target/bad-portals"));
        Files.writeString(folder.resolve(name + ".txt"), actual);
    }
}
