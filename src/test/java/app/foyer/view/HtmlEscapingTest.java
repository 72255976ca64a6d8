package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.EscapingStrategy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Escaping for HTML")
class HtmlEscapingTest {
    private final HtmlEscaping escaping = new HtmlEscaping();

    @Test
    void does_to_every_character_what_the_engine_would_do() {
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            String text = "a" + letter + "z";
            assertThat(escaping.escape(text).toString())
                    .isEqualTo(EscapingStrategy.HBS3.escape(text).toString());
        }
    }

    @Test
    void escapes_all_that_stands_in_one_text() {
        assertThat(escaping.escape("<b a='1' c=\"`2`\">&amp;"))
                .hasToString("&lt;b a=&#x27;1&#x27; c=&quot;&#x60;2&#x60;&quot;&gt;&amp;amp;");
    }

    @Test
    void leaves_html_of_our_own_templates_alone() {
        assertThat(escaping.escape(new Html("<p>ours</p>"))).hasToString("<p>ours</p>");
    }

    @Test
    void hands_a_harmless_text_on_as_it_is() {
        String harmless = "You signed in – with an Authenticator App";

        assertThat(escaping.escape(harmless)).isSameAs(harmless);
    }
}
