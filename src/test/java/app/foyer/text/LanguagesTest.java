package app.foyer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language that somebody is answered in")
class LanguagesTest {
    private static final List<Locale> PORTAL = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    @ParameterizedTest(name = "\"{0}\" is answered in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | en
            de                                 | de
            de-CH                              | de
            DE                                 | de
            de-CH, en;q=0.9                    | de
            mi, de;q=0.7, fr;q=0.8             | fr
            mi, es                             | en
            mi, *                              | en
            fr;q=0.5, *;q=0.4                  | fr
            de;q=0, fr;q=0.1                   | fr
            de;q=0                             | en
            de;q=1.000, en                     | de
            en;q=0.3,de;q=0.3                  | en
            de ; q=0.8, fr ; q=0.2             | de
            de;q=2                             | en
            de;level=1                         | en
            ,,;;q=,de                          | de
            german                             | en
            """)
    void is_the_browsers_choice_among_the_portals(String header, String answered) {
        assertThat(Languages.accepted(header, PORTAL)).isEqualTo(Locale.forLanguageTag(answered));
    }

    @Test
    void is_decided_by_the_beginning_of_an_endless_header() {
        assertThat(Languages.accepted("de;q=0.1," + "x,".repeat(100_000) + "fr", PORTAL))
                .isEqualTo(Locale.GERMAN);
    }
}
