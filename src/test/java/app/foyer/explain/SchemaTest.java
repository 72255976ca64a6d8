package app.foyer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The schema of a file")
class SchemaTest {
    private static final Path GALLERY = Path.of("src/test/resources/bad-portals");

    /** What a schema can see: a key or a value by itself. */
    private static final Pattern SEEN_BY_A_SCHEMA =
            Pattern.compile("(?m)^.*\\[(unknown-key|required-key|value-range|known-value)]$");

    private static final Pattern LINE_FOR_EDITORS = Pattern.compile("\\A# yaml-language-server: \\$schema=(\\S+)\n");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(server:.*?)```");

    @ParameterizedTest
    @EnumSource
    void is_the_committed_one(Document document) throws IOException {
        assertThat(Schema.of(document))
                .as("./foyer explain --schema %s > %s", document.id(), schema(document))
                .isEqualTo(Files.readString(schema(document)));
    }

    static Stream<Path> shipped() {
        return Stream.of(
                Path.of("config/foyer.yaml"),
                Path.of("config/portals/client-connect.yaml"),
                Path.of("config/portals/legacy-connect.yaml"),
                Path.of("portals/client-connect/portal.yaml"),
                Path.of("portals/legacy-connect/portal.yaml"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void is_named_by_every_shipped_file_and_finds_nothing_wrong_there(Path file) throws IOException {
        var yaml = Files.readString(file);
        var line = LINE_FOR_EDITORS.matcher(yaml);
        assertThat(line.find()).as("names a schema in its first line").isTrue();
        var named = file.resolveSibling(line.group(1)).normalize();
        assertThat(YamlAsJson.judge(named, yaml).getErrors()).isNull();
    }

    @Test
    void accepts_the_configuration_that_operators_are_shown() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(Path.of("docs/operators.md")));
        assertThat(example.find()).isTrue();
        assertThat(YamlAsJson.judge(schema(Document.FOYER), example.group(1)).getErrors())
                .isNull();
    }

    static Stream<Path> wrongByThemselves() throws IOException {
        try (var folders = Files.list(GALLERY)) {
            return folders.filter(SchemaTest::isWrongByItself).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongByThemselves")
    void refuses_what_the_checker_refuses_for_a_key_or_a_value_alone(Path folder) throws IOException {
        var isSettings = Files.exists(folder.resolve("settings.yaml"));
        var document = isSettings ? Document.SETTINGS : Document.PORTAL;
        var yaml = Files.readString(folder.resolve(isSettings ? "settings.yaml" : "portal.yaml"));
        assertThat(YamlAsJson.judge(schema(document), yaml).getValid()).isFalse();
    }

    @Test
    void accepts_what_the_gallery_begins_from() throws IOException {
        var good = Files.readString(GALLERY.resolve("_good/portal.yaml"));
        assertThat(YamlAsJson.judge(schema(Document.PORTAL), good).getErrors()).isNull();
    }

    private static boolean isWrongByItself(Path folder) {
        try {
            var expected = folder.resolve("expected.txt");
            return Files.exists(expected)
                    && SEEN_BY_A_SCHEMA.matcher(Files.readString(expected)).find()
                    && (Files.exists(folder.resolve("portal.yaml")) || Files.exists(folder.resolve("settings.yaml")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path schema(Document document) {
        return Path.of("docs/schemas", document.id() + ".schema.json");
    }
}
