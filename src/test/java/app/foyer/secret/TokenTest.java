package app.foyer.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token")
class TokenTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void is_never_made_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(Token.random(RANDOM).value())).isTrue();
        }
    }

    @Test
    void has_256_bits_that_fit_in_a_cookie() {
        assertThat(Token.random(RANDOM).value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void is_read_back_from_a_cookie() {
        Token token = Token.random(RANDOM);
        assertThat(Token.parse(token.value())).hasValue(token);
    }

    @ParameterizedTest
    @DisplayName("is not made of anything else:")
    @ValueSource(strings = {"", "short", "=", "' or 1=1", "../../../../../../../../../../../../../.."})
    void no_token(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }

    @Test
    void is_never_printed() {
        assertThat(Token.random(RANDOM)).hasToString("Token[hidden]");
    }
}
