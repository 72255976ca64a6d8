package app.foyer.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Texts")
class EngineTextsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void of_the_engine_are_the_same_in_every_language_with_the_same_placeholders() {
        EngineTexts engine = EngineTexts.read(Path.of("portals/_shared"), problems);
        assertThat(problems.list()).isEmpty();
        Texts texts = engine.texts();
        assertThat(texts.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        assertThat(texts.standard().ids()).hasSizeGreaterThan(150);
        assertThat(texts.in(Locale.GERMAN).ids())
                .isEqualTo(texts.in(Locale.ENGLISH).ids());
    }

    @Test
    void of_a_portal_stand_over_the_engines() throws IOException {
        write("_shared/texts/en.yaml", "a: {b: Hello, c: Bye}");
        write("acme/texts/en.yaml", "a.b: Kia ora");
        Words words = acme(Locale.ENGLISH).standard();
        assertThat(problems.list()).isEmpty();
        assertThat(words.say("a.b")).isEqualTo("Kia ora");
        assertThat(words.say("a.c")).isEqualTo("Bye");
    }

    @Test
    void are_filled_in_by_name_wherever_the_language_puts_it() throws IOException {
        write("_shared/texts/en.yaml", "sent: We sent {what} at {time}");
        write("_shared/texts/de.yaml", "sent: Um {time} haben wir {what} gesendet");
        Texts texts = acme(Locale.GERMAN);
        assertThat(texts.standard().say("sent", Map.of("what", "X", "time", "10:42")))
                .isEqualTo("Um 10:42 haben wir X gesendet");
    }

    @Test
    void that_count_have_a_form_for_one() throws IOException {
        write("_shared/texts/en.yaml", "mails:\n  one: one mail\n  other: \"{count} mails\"");
        Words words = acme(Locale.ENGLISH).standard();
        assertThat(words.say("mails", "count", 1)).isEqualTo("one mail");
        assertThat(words.say("mails", "count", 0)).isEqualTo("0 mails");
        assertThat(words.say("mails", "count", 11)).isEqualTo("11 mails");
    }

    @Test
    void missing_in_a_language_are_shown_where_they_stand_in_the_other() throws IOException {
        write("_shared/texts/en.yaml", "a: Hello");
        write("_shared/texts/de.yaml", "a: Hallo");
        write("acme/texts/en.yaml", "home:\n  lead: Welcome");
        acme(Locale.ENGLISH, Locale.GERMAN);
        assertThat(told()).isEqualTo("""
                acme/texts/en.yaml:2:3: the text 'home.lead' is missing in de.yaml [language-complete]
                  lead: Welcome
                  ^""");
    }

    @Test
    void with_other_placeholders_than_the_engines_are_refused() throws IOException {
        write("_shared/texts/en.yaml", "send: Send a code to {address}");
        write("acme/texts/en.yaml", "send: Send a code to {adress}");
        acme(Locale.ENGLISH);
        assertThat(told())
                .startsWith("acme/texts/en.yaml:1:1: the text 'send' must have {address}, and has {adress}"
                        + " [placeholder-match]");
    }

    @Test
    void hold_no_markup_and_no_stray_brace() throws IOException {
        write("acme/texts/en.yaml", "a: <b>Hello</b>\nb: Fish &amp; chips\nc: Hello {name\nd: Hello {na me}");
        acme(Locale.ENGLISH);
        assertThat(problems.list())
                .extracting(problem -> problem.at().line() + " " + problem.rule())
                .containsExactly(
                        "1 no-markup-in-text", "2 no-markup-in-text", "3 placeholder-form", "4 placeholder-form");
    }

    @Test
    void in_a_language_that_the_portal_does_not_have_would_never_be_read() throws IOException {
        write("acme/texts/fr.yaml", "a: Bonjour");
        acme(Locale.ENGLISH);
        assertThat(told())
                .isEqualTo("acme/texts/fr.yaml:1:1: a file of texts is named by one of the manifest's languages,"
                        + " expected one of [en.yaml] [known-language]");
    }

    @Test
    void in_a_language_that_the_engine_does_not_speak_must_be_all_of_them() throws IOException {
        write("_shared/texts/en.yaml", "a: Hello\nb: Bye");
        write("acme/texts/mi.yaml", "a: Kia ora");
        acme(Locale.forLanguageTag("mi"));
        assertThat(told()).contains("acme/texts/mi.yaml:1:1: the engine does not speak 'mi' yet", "missing are 'b'");
    }

    @Test
    void that_nothing_fills_in_have_no_placeholders() throws IOException {
        write("acme/texts/en.yaml", "shown.bare: Hello, {name}\nhome.greeting: Hello, {name}");
        acme(Locale.ENGLISH);
        assertThat(told())
                .startsWith("acme/texts/en.yaml:1:1: the text 'shown.bare' must have no placeholder, and has {name}")
                .doesNotContain("home.greeting' must");
    }

    @Test
    void show_the_portals_constants_by_name_without_being_given_them() throws IOException {
        write("acme/texts/en.yaml", "home.limit: Up to {values.limit}, {name}");
        var text = acme(Locale.ENGLISH).standard().find("home.limit").orElseThrow();
        assertThat(told()).isEmpty();
        assertThat(text.placeholders()).containsExactly("name");
        assertThat(text.filled(UnaryOperator.identity(), name -> "Ada")).isEqualTo("Up to 200, Ada");
    }

    @Test
    void on_German_pages_keep_E_Mail_in_one_line() {
        var german =
                EngineTexts.read(Path.of("portals/_shared"), problems).texts().in(Locale.GERMAN);
        assertThat(german.ids())
                .filteredOn(id -> !id.startsWith("mail."))
                .allSatisfy(id -> assertThat(german.find(id).orElseThrow().filled(UnaryOperator.identity(), name -> ""))
                        .doesNotContain("E-Mail"));
    }

    @Test
    void of_the_engine_have_no_constants() throws IOException {
        write("_shared/texts/en.yaml", "a: Up to {values.limit}");
        acme(Locale.ENGLISH);
        assertThat(told()).contains("there is no value 'limit'", "[known-name]");
    }

    private Texts acme(Locale... languages) {
        return EngineTexts.read(folder.resolve("_shared"), problems)
                .of(folder.resolve("acme"), List.of(languages), Map.of("limit", "200"), "shown.bare"::equals, problems);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private String told() {
        return String.join("\n", problems.list().stream().map(Problem::format).toList())
                .replace(folder + "/", "");
    }
}
