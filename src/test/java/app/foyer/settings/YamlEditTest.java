package app.foyer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.PortalKeys;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.YamlEdit.Edited;
import app.foyer.settings.YamlEdit.NotEditable;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An edit of the admin's file")
class YamlEditTest {
    private static final YamlEdit EDIT =
            new YamlEdit("config/portals/acme.yaml", new HouseOrder(PortalKeys.read()).comparator());

    private static final String SHIPPED = """
            # yaml-language-server: $schema=../../docs/schemas/settings.schema.json
            # The admin's settings for Acme.

            multiFactor:
              # Allow Client to receive MFA code via Email if unable to use Authenticator App?
              allowEmailCode: true   # since the flood

              allowEmailDefault: 'false'
            """;

    @Test
    void changes_one_value_and_keeps_every_other_character() {
        assertThat(edited(SHIPPED, set("multiFactor.allowEmailCode", "false")))
                .isEqualTo(SHIPPED.replace("allowEmailCode: true", "allowEmailCode: false"));
    }

    @Test
    void writes_in_the_quotes_that_stand_there() {
        assertThat(edited(SHIPPED, set("multiFactor.allowEmailDefault", "true")))
                .isEqualTo(SHIPPED.replace("'false'", "'true'"));
        assertThat(edited("values:\n  who: \"Ann\"\n", set("values.who", "Bob \"B\" \\ Öz")))
                .isEqualTo("values:\n  who: \"Bob \\\"B\\\" \\\\ Öz\"\n");
    }

    @Test
    void does_not_touch_a_value_that_is_as_asked_for() {
        assertThat(edited(SHIPPED, set("multiFactor.allowEmailDefault", "false"), leaveOut("signIn.identifier")))
                .isEqualTo(SHIPPED);
    }

    @Test
    void adds_a_key_below_the_last_of_its_section() {
        assertThat(edited(SHIPPED, set("multiFactor.issuer", "Acme")))
                .isEqualTo(SHIPPED.replace("'false'\n", "'false'\n  issuer: Acme\n"));
        assertThat(edited("multiFactor:\n    method: none # x\n# y\nvalues: {}", set("multiFactor.issuer", "A: B")))
                .isEqualTo("multiFactor:\n    method: none # x\n    issuer: 'A: B'\n# y\nvalues: {}");
    }

    @Test
    void adds_missing_sections_at_the_end_in_the_order_of_the_house() {
        assertThat(edited(
                        "# mine\n",
                        set("values.rate", "5.95"),
                        set("multiFactor.allowEmailCode", "true"),
                        set("multiFactor.method", "authenticator-app"),
                        set("values.fee", "on"),
                        set("signIn.identifier", "client-id")))
                .isEqualTo("""
                        # mine

                        signIn:
                          identifier: client-id

                        multiFactor:
                          method: authenticator-app
                          allowEmailCode: true

                        values:
                          fee: 'on'
                          rate: '5.95'
                        """);
    }

    @Test
    void begins_an_empty_text() {
        assertThat(edited("", set("signIn.identifier", "either"))).isEqualTo("signIn:\n  identifier: either\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{method: none}                  | {method: none, issuer: Acme}",
                "{}                              | {issuer: Acme}",
                "{ method: none , }              | { method: none, issuer: Acme , }",
                "{method: none, issuer: 'Old'}   | {method: none, issuer: 'Acme'}",
                "{issuer: Old, method: none} # x | {issuer: Acme, method: none} # x",
                "{issuer:, method: none}         | {issuer: Acme, method: none}",
                "{issuer, method: none}          | {issuer: Acme, method: none}",
            })
    void edits_sections_in_braces(String before, String after) {
        assertThat(edited("a: {b: c}\nmultiFactor: " + before + "\n", set("multiFactor.issuer", "Acme")))
                .isEqualTo("a: {b: c}\nmultiFactor: " + after + "\n");
    }

    @Test
    void edits_a_file_in_braces() {
        assertThat(edited("{values: {a: b}, multiFactor: }\n", set("multiFactor.method", "none")))
                .isEqualTo("{values: {a: b}, multiFactor: {method: none} }\n");
        assertThat(edited("{values: {a: b}}\n", set("multiFactor.method", "none")))
                .isEqualTo("{values: {a: b}, multiFactor: {method: none}}\n");
        assertThat(edited("{}", set("multiFactor.method", "none"))).isEqualTo("{multiFactor: {method: none}}");
    }

    @Test
    void fills_in_a_section_or_a_key_that_holds_nothing() {
        assertThat(edited("multiFactor: # here\n  # method: x\nvalues:\n", set("multiFactor.method", "none")))
                .isEqualTo("multiFactor: # here\n  method: none\n  # method: x\nvalues:\n");
        assertThat(edited("multiFactor: ~\nvalues: ~", set("values.a", "b")))
                .isEqualTo("multiFactor: ~\nvalues:\n  a: b");
        assertThat(edited("multiFactor:\n  method: # which?\n", set("multiFactor.method", "none")))
                .isEqualTo("multiFactor:\n  method: none # which?\n");
    }

    @Test
    void takes_a_value_out_with_its_line_and_leaves_its_comments() {
        assertThat(edited(SHIPPED, leaveOut("multiFactor.allowEmailDefault")))
                .isEqualTo(SHIPPED.replace("  allowEmailDefault: 'false'\n", ""));
        assertThat(edited(SHIPPED, leaveOut("multiFactor.allowEmailCode")))
                .isEqualTo(SHIPPED.replace("allowEmailCode: true   #", "#"));
        assertThat(edited("multiFactor:\n  method: none", leaveOut("multiFactor.method")))
                .isEqualTo("multiFactor:\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{issuer: Acme}                 | {}",
                "{issuer: Acme, }               | { }",
                "{issuer: 'A, # B', method: none} | {method: none}",
                "{method: none, issuer: Acme}   | {method: none}",
                "{a: b, issuer: Acme, c: d}     | {a: b, c: d}",
            })
    void takes_a_value_out_of_braces(String before, String after) {
        assertThat(edited("multiFactor: " + before + "\n", leaveOut("multiFactor.issuer")))
                .isEqualTo("multiFactor: " + after + "\n");
    }

    @Test
    void keeps_the_ends_of_lines_and_the_mark_of_the_byte_order() {
        assertThat(edited(
                        "\uFEFFmultiFactor:\r\n  method: none\r\n",
                        set("multiFactor.issuer", "Acme"),
                        set("values.a", "b")))
                .isEqualTo("\uFEFFmultiFactor:\r\n  method: none\r\n  issuer: Acme\r\n\r\nvalues:\r\n  a: b\r\n");
    }

    @Test
    void replaces_values_that_go_over_lines() {
        assertThat(edited("multiFactor:\n  issuer: >-\n    Acme\n    Loans\n\n  method: none\n", set(ISSUER, "Acme")))
                .isEqualTo("multiFactor:\n  issuer: Acme\n\n  method: none\n");
        assertThat(edited("multiFactor:\n  issuer: Acme\n    Loans\n  method: none\n", leaveOut(ISSUER)))
                .isEqualTo("multiFactor:\n  method: none\n");
    }

    @Test
    void counts_characters_beyond_the_basic_plane_as_one() {
        assertThat(edited("# \uD83D\uDE00\nvalues: {a: '\uD83D\uDE00', b: c} # \uD83D\uDE00\n", set("values.b", "d")))
                .isEqualTo("# \uD83D\uDE00\nvalues: {a: '\uD83D\uDE00', b: d} # \uD83D\uDE00\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no", "Null", "True", "5", "0800 123", "- a", "a: b", "a #b", "#b", "'a'", "\"", "a,b", "[a]", "{a}",
                        "&a",
                "*a", "!a", "%a", "@a", "`a", "|", ">", "?", "a\\b", " a ", "ends:", "zwölf", "日本", "\uD83D\uDE00",
                        "1:30",
                "a\tb", "a\nb", "a\u0085b", "a\u200Bb", "2026-01-01", "=", "<<", "it's", "~",
            })
    void writes_any_text_so_that_it_is_read_as_it_is(String value) {
        for (String before :
                List.of("values: {a: b}\n", "values: {a: 'b'}\n", "values:\n  a: \"b\"\n", "values:\n", "")) {
            assertThat(Places.values(edited(before, set("values.a", value))))
                    .isEqualTo(java.util.Map.of(List.of("values", "a"), value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "multiFactor: {issuer: A, # x\\n method: none} | 1 | a comment stands beside",
                "multiFactor:\\n  issuer:\\n    # x\\n    A\\n | 2 | a comment stands between",
                "values: {a: b}\\n? multiFactor\\n: issuer: A\\n | 3 | does not stand on lines of its own",
                "multiFactor: [issuer]\\nvalues: {}\\n        | 0 |",
            })
    void says_where_a_text_must_be_changed_by_hand(String before, int line, String why) {
        YamlEdit.Result result = EDIT.apply(before.replace("\\n", "\n"), List.of(leaveOut(ISSUER)));
        if (line == 0) {
            assertThat(result).isInstanceOf(Edited.class);
            return;
        }
        assertThat(((NotEditable) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().line()).isEqualTo(line);
            assertThat(problem.message()).contains(why, "change 'acme.yaml' by hand");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multiFactor: [a]\n",
                "multiFactor: text\n",
                "multiFactor:\n  issuer: [a]\n",
                "multiFactor:\n  issuer: {a: b}\n",
                "multiFactor:\n  method: none\n  x:\n    - y\n",
                "multiFactor:\n  issuer: | # x\n    A\n",
                "a: b\n...\n",
                "multiFactor: &m {method: none}\n",
                "multiFactor: {method: none",
                "a: b\na: c\n",
                "- a\n",
            })
    void leaves_what_it_cannot_edit_faithfully(String before) {
        assertThat(EDIT.apply(before, List.of(set(ISSUER, "Acme"))))
                .isInstanceOfSatisfying(
                        NotEditable.class, not -> assertThat(not.problems()).isNotEmpty());
    }

    private static final String ISSUER = "multiFactor.issuer";

    private static String edited(String text, Change... changes) {
        return ((Edited) EDIT.apply(text, List.of(changes))).text();
    }

    private static Change set(String key, String value) {
        return Change.of(SettingKey.parse(key).orElseThrow(), value);
    }

    private static Change leaveOut(String key) {
        return Change.leaveOut(SettingKey.parse(key).orElseThrow());
    }
}
