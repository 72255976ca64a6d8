package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a file to be kept")
class AttachedFileTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "report.csv | report.csv | report.csv",
                "Sign-ins (May).csv | Sign-ins (May).csv | Sign-ins%20%28May%29.csv",
                "Prüfung.csv | Pr_fung.csv | Pr%C3%BCfung.csv",
                "say \"hi\".csv | say _hi_.csv | say%20%22hi%22.csv",
                "it's 100%.csv | it_s 100_.csv | it%27s%20100%25.csv",
                "a;b=c.csv | a_b_c.csv | a%3Bb%3Dc.csv",
                "日本.csv | __.csv | %E6%97%A5%E6%9C%AC.csv"
            })
    void is_told_plainly_and_in_full(String name, String plain, String full) {
        assertThat(AttachedFile.named(name))
                .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.csv", "..\\a.csv", "a\r\nSet-Cookie: b=c", "a\u0000.csv", "a\u202Evsc.exe", "a\u2028b"})
    void has_no_folder_no_line_and_nothing_that_turns_it_round(String name) {
        assertThat(AttachedFile.named(name)).matches("[ -~]+").doesNotContain("/", "\\", "%2F", "%5C", "%0", "%E2%80");
    }

    @Test
    void may_be_half_of_a_letter() {
        assertThat(AttachedFile.named("a\uD83D.csv")).endsWith("filename*=UTF-8''a_.csv");
    }
}
