package app.foyer.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.EscapingStrategy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is printed")
class SheetTest {
    @Test
    void is_escaped_letter_by_letter_as_the_engine_itself_escapes() {
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            String text = "a" + letter + "z";
            byte[] expected = EscapingStrategy.HBS3.escape(text).toString().getBytes(UTF_8);
            assertThat(printed(Escaping.HTML, text)).isEqualTo(new String(expected, UTF_8));
        }
    }

    @Test
    void is_escaped_wherever_it_stands_in_a_text() {
        assertThat(printed(Escaping.HTML, "<b a='1' c=\"`2`\">&amp;"))
                .isEqualTo("&lt;b a=&#x27;1&#x27; c=&quot;&#x60;2&#x60;&quot;&gt;&amp;amp;");
    }

    @Test
    void is_escaped_between_letters_that_take_several_bytes_and_behind_half_of_one() {
        assertThat(printed(Escaping.HTML, "ü<€\">😀'&\ud83d<\udc00>"))
                .isEqualTo("ü&lt;€&quot;&gt;😀&#x27;&amp;?&lt;?&gt;");
    }

    @Test
    void is_written_whole_however_long_it_is() {
        String text = "<>\"'`&ü€😀".repeat(10_000);
        assertThat(printed(Escaping.HTML, text))
                .isEqualTo(EscapingStrategy.HBS3.escape(text).toString());
        assertThat(printed(Escaping.NONE, text)).isEqualTo(text);
    }

    private static String printed(Escaping escaping, String text) {
        Sheet sheet = new Sheet(escaping, name -> null);
        sheet.print(text);
        return new String(sheet.utf8(), UTF_8);
    }
}
