package app.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of common passwords")
class CommonPasswordsTest {

    @Test
    void is_what_its_words_make_in_the_ways_that_everybody_tries() throws IOException {
        assertThat(Files.readAllLines(CommonPasswordsMaker.PASSWORDS)).isEqualTo(CommonPasswordsMaker.made());
    }

    @Test
    @DisplayName("6.2.4 has at least 3,000 that are long enough to be asked about")
    void is_long_enough() throws IOException {
        List<String> list = CommonPasswordsMaker.made();
        assertThat(list)
                .hasSizeGreaterThan(3_000)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password)
                        .hasSizeGreaterThanOrEqualTo(8)
                        .isLowerCase()
                        .matches(CommonPasswords.shipped()::contains));
    }

    @Test
    void has_no_word_twice() throws IOException {
        assertThat(CommonPasswordsMaker.words()).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{3,}"));
    }
}
