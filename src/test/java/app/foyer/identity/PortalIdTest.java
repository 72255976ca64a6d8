package app.foyer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The id of a portal")
class PortalIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "connect", "client-connect", "a1", "a-1-b2", "abcdefghijklmnopqrstuvwxyz-abcdefghijklm"})
    void is_lower_case_words_joined_by_dashes(String id) {
        assertThat(PortalId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1a",
                "-a",
                "a-",
                "a--b",
                "A",
                "aB",
                "a_b",
                "a.b",
                "a/b",
                "a b",
                "a\n",
                "ä",
                "a٣",
                "../a",
                "abcdefghijklmnopqrstuvwxyz-abcdefghijklmn"
            })
    void is_nothing_else(String text) {
        assertThat(PortalId.isValid(text)).isFalse();
    }
}
