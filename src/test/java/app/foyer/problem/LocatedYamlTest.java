package app.foyer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening a YAML file")
class LocatedYamlTest {
    @TempDir
    private Path folder;

    @Test
    void refuses_anchors_and_aliases_each_at_its_place() {
        assertThat(problemsOf("a: &x 1\nb: *x\n")).isEqualTo("""
                        config/some.yaml:1:4: anchors are not allowed, write the value where it is needed [yaml-anchor]
                        a: &x 1
                           ^
                        config/some.yaml:2:4: aliases are not allowed, write the value itself (a text that begins with * in quotes) [yaml-alias]
                        b: *x
                           ^""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!javax.script.ScriptEngineManager {}",
                "!!map {a: 1}",
                "!x a: 1",
                "a: [!!str 1]",
                "a: ! 1",
                "b: 1\n!x a: 1"
            })
    void refuses_tags_wherever_they_stand(String text) {
        assertThat(problemsOf(text)).contains("tags are not allowed").contains("[yaml-tag]");
    }

    @Test
    void refuses_an_anchor_at_a_key() {
        assertThat(problemsOf("&x a: 1")).startsWith("config/some.yaml:1:1: anchors are not allowed");
    }

    @Test
    void refuses_a_key_that_stands_twice_and_does_not_show_its_value() {
        assertThat(problemsOf("mail:\n  from: a\n  from: hunter2\n")).isEqualTo("""
                        config/some.yaml:3:3: key 'from' stands here a second time [duplicate-key]
                          from:…
                          ^""");
    }

    @Test
    void points_at_a_fault_on_the_last_line() {
        assertThat(problemsOf("host: here\nname: \"never closed")).isEqualTo("""
                        config/some.yaml:2:20: while scanning a quoted scalar: found unexpected end of stream [yaml-syntax]
                        name: "never closed
                                           ^""");
    }

    @Test
    void points_at_a_colon_too_many() {
        assertThat(problemsOf("name: Client: Connect\n")).isEqualTo("""
                        config/some.yaml:1:13: mapping values are not allowed here [yaml-syntax]
                        name: Client: Connect
                                    ^""");
    }

    @Test
    void points_at_a_tab_that_indents() {
        assertThat(problemsOf("pages:\n\t- home\n"))
                .startsWith("config/some.yaml:2:1: ")
                .endsWith("\n\t- home\n^");
    }

    @Test
    void shows_no_control_characters() {
        assertThat(problemsOf("a: 1\nb: \u001b[31mred\n"))
                .isEqualTo(
                        "config/some.yaml:2:4: this character may not stand in YAML [yaml-syntax]\nb: \uFFFD[31mred\n   ^");
    }

    @Test
    void refuses_a_key_that_is_not_a_word() {
        assertThat(problemsOf("a: 1\n? [b]\n: c\n"))
                .startsWith("config/some.yaml:2:1: a key must be a plain word followed by a colon [yaml-syntax]");
    }

    @Test
    void refuses_a_second_document() {
        assertThat(problemsOf("a: 1\n---\nb: 2\n")).startsWith("config/some.yaml:3:1: a file holds one document");
    }

    @Test
    void refuses_a_file_that_is_a_list() {
        assertThat(problemsOf("- a\n"))
                .startsWith("config/some.yaml:1:1: the file must hold keys with values [value-type]");
    }

    @Test
    void refuses_deep_nesting() {
        assertThat(problemsOf("a: " + "[".repeat(500) + "]".repeat(500)))
                .startsWith("config/some.yaml:1:15: nested more than 12 deep [yaml-depth]");
    }

    @Test
    void never_stumbles_over_nesting_without_end() {
        assertThat(problemsOf("a: " + "[".repeat(60_000))).contains("yaml");
        assertThat(problemsOf("a: " + "{b: ".repeat(15_000))).contains("yaml");
    }

    @Test
    void takes_a_file_of_comments_for_one_without_keys() {
        assertThat(problemsOf("# nothing yet\n")).isEmpty();
        assertThat(problemsOf("")).isEmpty();
    }

    @Test
    void does_not_mind_the_mark_and_line_ends_of_windows() {
        var text = "\uFEFFname: x\r\nport: many\r\n";
        assertThat(new Written(text).problems(section -> {
                    section.text("name");
                    section.integer("port", 1, 9);
                }))
                .isEqualTo("""
                        config/some.yaml:2:7: 'port' must be a whole number from 1 to 9, was 'many' [value-range]
                        port: many
                              ^""");
    }

    @Test
    void refuses_a_file_over_64_KiB() throws IOException {
        var file = Files.writeString(folder.resolve("large.yaml"), "#".repeat(LocatedYaml.MAX_BYTES + 1));
        assertThat(problemsOf(file)).isEqualTo(file + ":1:1: the file is larger than 64 KiB [file-size]");
        Files.writeString(file, "#".repeat(LocatedYaml.MAX_BYTES));
        assertThat(problemsOf(file)).isEmpty();
    }

    @Test
    void tells_of_a_file_that_is_not_there() {
        var file = folder.resolve("none.yaml");
        assertThat(problemsOf(file)).isEqualTo(file + ":1:1: the file does not exist [file-missing]");
    }

    @Test
    void points_at_the_first_byte_that_is_not_UTF_8() throws IOException {
        var file = Files.write(
                folder.resolve("latin.yaml"), "a: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problemsOf(file))
                .startsWith(file + ":2:10: the file must be saved as UTF-8, from here on it is not [not-utf-8]");
    }

    private static String problemsOf(String text) {
        return new Written(text).problems(section -> {});
    }

    private static String problemsOf(Path file) {
        var problems = new Problems();
        LocatedYaml.read(file, SecretSource.none(), problems);
        return String.join("\n", problems.list().stream().map(Problem::format).toList());
    }
}
