package app.foyer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading a section")
class SectionTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration LONG = Duration.ofDays(10);

    private enum Colour implements Choice {
        DARK_RED,
        GREEN
    }

    @Test
    void answers_typed_values() {
        var section = new Written("""
                        name: Client Connect
                        phone: "0800"
                        port: 8080
                        on: true
                        colour: dark-red
                        size: 1MiB
                        list: [a, b]
                        nested: {deep: 1}
                        """).section();
        assertThat(section.text("name")).isEqualTo("Client Connect");
        assertThat(section.text("phone")).isEqualTo("0800");
        assertThat(section.integer("port", 1, 65_535)).isEqualTo(8080);
        assertThat(section.bool("on", false)).isTrue();
        assertThat(section.choice("colour", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(section.bytes("size", 1, 2_048, 1)).isEqualTo(1_048_576);
        assertThat(section.texts("list")).containsExactly("a", "b");
        assertThat(section.section("nested").integer("deep", 1, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "10m, PT10M", "12h, PT12H", "2d, PT48H", "0s, PT0S"})
    void answers_durations_by_their_unit(String written, Duration duration) {
        assertThat(new Written("wait: " + written).section().duration("wait", NONE, LONG, LONG))
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "-5s", "1.5h", "PT5S", "010s", "11d", "99999999d", "5 m", "soon"})
    void refuses_other_durations(String written) {
        assertThat(new Written("wait: " + written).problems(section -> section.duration("wait", NONE, LONG, NONE)))
                .startsWith(
                        "config/some.yaml:1:7: 'wait' must be a duration from 0s to 10d, such as 30s, 10m, 12h or 2d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "1_0", "0x2", "02", "+2", "2.0", "99999999999"})
    void refuses_numbers_that_are_written_oddly_or_out_of_range(String written) {
        assertThat(new Written("count: " + written).problems(section -> section.integer("count", 1, 8, 1)))
                .startsWith("config/some.yaml:1:8: 'count' must be a whole number from 1 to 8, was '" + written + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "True", "1"})
    void refuses_truth_in_other_words(String written) {
        assertThat(new Written("on: " + written).problems(section -> section.bool("on", false)))
                .isEqualTo("config/some.yaml:1:5: 'on' must be true or false, was '" + written + "' [value-type]\non: "
                        + written + "\n    ^");
    }

    @Test
    void answers_defaults_for_what_is_absent() {
        var section = Section.empty();
        assertThat(section.text("name", "x")).isEqualTo("x");
        assertThat(section.integer("port", 1, 9, 7)).isEqualTo(7);
        assertThat(section.choice("colour", Colour.class, Colour.GREEN)).isEqualTo(Colour.GREEN);
        assertThat(section.optionalSection("nested")).isEmpty();
        assertThat(section.sections("list")).isEmpty();
        assertThat(section.section("nested").bool("on", true)).isTrue();
    }

    @Test
    void reports_a_missing_key_at_its_parent() {
        var problems = new Written("port: 1\nmail:\n  user: x\n").problems(section -> {
            section.text("name");
            section.section("mail").text("host");
        });
        assertThat(problems).isEqualTo("""
                        config/some.yaml:1:1: missing key 'name' [required-key]
                        port: 1
                        ^
                        config/some.yaml:2:1: missing key 'host' [required-key]
                        mail:
                        ^""");
    }

    @Test
    void reports_all_problems_of_a_file_at_once_even_on_its_last_line() {
        var problems = new Written("colour: gren\nport: 99999\nprot: 5").problems(section -> {
            section.choice("colour", Colour.class);
            section.integer("port", 1, 65_535);
            section.rejectUnknownKeys();
        });
        assertThat(problems).isEqualTo("""
                        config/some.yaml:1:9: 'colour' must be one of [dark-red, green], was 'gren', did you mean 'green'? [known-value]
                        colour: gren
                                ^
                        config/some.yaml:2:7: 'port' must be a whole number from 1 to 65535, was '99999' [value-range]
                        port: 99999
                              ^
                        config/some.yaml:3:1: unknown key 'prot', did you mean 'port'? [unknown-key]
                        prot:…
                        ^""");
    }

    @Test
    void lists_the_known_keys_when_none_is_near() {
        assertThat(new Written("zebra: 1").problems(section -> {
                    section.text("host", "");
                    section.text("port", "");
                    section.rejectUnknownKeys();
                }))
                .startsWith("config/some.yaml:1:1: unknown key 'zebra', expected one of [host, port] [unknown-key]");
    }

    @Test
    void points_at_the_items_of_a_list() {
        assertThat(new Written("pages:\n  - title: a\n  - b\n")
                        .problems(section -> section.sections("pages").forEach(page -> page.text("id"))))
                .isEqualTo("""
                        config/some.yaml:2:5: missing key 'id' [required-key]
                          - title: a
                            ^
                        config/some.yaml:3:5: 'pages' must hold keys with values [value-type]
                          - b
                            ^""");
    }

    @Test
    void refuses_a_value_that_stands_twice_in_a_list() {
        assertThat(new Written("list: [a, b, a]").problems(section -> section.texts("list")))
                .startsWith("config/some.yaml:1:14: 'list' holds this value already [repeated-value]");
    }

    @Test
    void refuses_a_value_of_another_shape() {
        assertThat(new Written("name: [a]\nlist: b\nnested: c\nempty:\n").problems(section -> {
                    section.text("name");
                    section.texts("list");
                    section.section("nested");
                    section.text("empty");
                }))
                .contains("1:7: 'name' must be one value [value-type]")
                .contains("2:7: 'list' must be a list [value-type]")
                .contains("3:9: 'nested' must hold keys with values [value-type]")
                .contains("'empty' has no value [value-type]");
    }

    @Test
    void refuses_a_text_of_several_lines() {
        assertThat(new Written("name: \"a\\r\\nBcc: b\"").problems(section -> section.text("name")))
                .startsWith("config/some.yaml:1:7: 'name' must be one line of at most 200 characters");
    }

    @Test
    void knows_whether_it_was_sound_so_far() {
        var section = new Written("port: 99\nname: a").section();
        section.text("name");
        assertThat(section.isSound()).isTrue();
        section.integer("port", 1, 9);
        assertThat(section.isSound()).isFalse();
    }
}
