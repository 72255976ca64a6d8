package app.foyer.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.message.Draft.Flaw;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message")
class DraftTest {
    @Test
    void keeps_its_lines_and_paragraphs_as_they_were_typed() {
        assertThat(Draft.body("  Dear all,\r\n\r\nhow do I  pay?\t \r\n    indented\r\n"))
                .isEqualTo("Dear all,\n\nhow do I  pay?\n    indented");
    }

    @Test
    void has_one_empty_line_between_paragraphs_at_most() {
        assertThat(Draft.body("one\n\n \n\n\ntwo")).isEqualTo("one\n\ntwo");
    }

    @Test
    void has_nothing_that_cannot_be_seen_and_turns_no_line_around() {
        assertThat(Draft.body("pay \u202e0001\u202c\u0007 to\u0085 me\u200b")).isEqualTo("pay 0001 to me");
    }

    @Test
    void keeps_what_joins_letters_and_pictures() {
        String typed = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83d\udcbb";
        assertThat(Draft.body(typed)).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"0, NO_BODY", "1, ", "4000, ", "4001, LONG_BODY"})
    void is_as_long_as_it_may_be(int length, Flaw flaw) {
        assertThat(Draft.flawOfBody("x".repeat(length)).orElse(null)).isEqualTo(flaw);
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"0, NO_SUBJECT", "1, ", "120, ", "121, LONG_SUBJECT"})
    void says_in_one_line_what_it_is_about(int length, Flaw flaw) {
        assertThat(Draft.flawOfSubject("x".repeat(length)).orElse(null)).isEqualTo(flaw);
        assertThat(Draft.subject(" My \r\n plan\t")).isEqualTo("My plan");
        assertThat(Draft.subject("\u202eMy\u200b plan")).isEqualTo("My plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200c", "\u200d \u00a0", "\n"})
    void is_none_without_anything_that_can_be_seen(String text) {
        assertThat(Draft.flawOfSubject(text)).contains(Flaw.NO_SUBJECT);
        assertThat(Draft.flawOfBody(text)).contains(Flaw.NO_BODY);
    }

    @Test
    void tells_nothing_of_itself_in_a_log() {
        assertThat(new Draft(new UUID(0, 1), "My secret")).asString().doesNotContain("secret");
    }
}
