package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.text.EngineWords;
import com.github.jknack.handlebars.io.StringTemplateSource;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In a template")
class WordingHelpersTest {
    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"1, day", "0, days", "2, days", "11, days", "-1, days", "1.5, days", "many, days", "'', days"})
    void a_number_chooses_its_wording(String number, String wording) {
        assertThat(draw("{{plural n one=\"day\" other=\"days\"}}", number)).isEqualTo(wording);
    }

    @Test
    void a_wording_may_be_a_value_a_text_or_hold_what_a_sentence_needs() {
        var call = "{{plural 1 one=n other=\"\"}} {{plural 2 one=\"\" other=(strong n)}}"
                + " {{plural 1 one=(t \"error.laterAt\" time=n) other=\"\"}}";
        assertThat(draw(call, "<9>")).isEqualTo("&lt;9&gt; <strong>&lt;9&gt;</strong> Try again at &lt;9&gt;.");
    }

    @ParameterizedTest(name = "{0} is masked as {1}")
    @CsvSource({
        "38-9021-0123456-00, ••••\u00a05600",
        "38-9021-5600, ••••\u00a05600",
        "12345678, ••••\u00a05678",
        "1234567, ••••",
        "1, ••••",
        "---, ••••",
        "'', ''",
        "test.client@mail.example.co.nz, test*.co.nz",
        "<@x, &lt;*",
    })
    void a_number_or_an_address_is_masked_so_that_its_length_is_not_told(String value, String masked) {
        assertThat(draw("{{mask n}}", value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{plural list one=\"day\" other=\"days\"}}", "{{mask list}}"})
    void what_is_neither_text_nor_number_is_refused(String call) {
        assertThatThrownBy(() -> draw(call, ""))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("page.hbs:1:3");
    }

    private static String draw(String template, String n) {
        var source = new StringTemplateSource("page.hbs", template);
        return new String(
                PortalTemplates.compiled(vertx, Map.of("page", source), Escaping.HTML, new ReadTemplates())
                        .draw("page", EngineWords.ENGLISH, Map.of("n", n, "list", List.of("a"))),
                StandardCharsets.UTF_8);
    }
}
