package app.foyer.secret;

import com.google.common.base.CharMatcher;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A bearer token of 256 random bits, as a cookie carries it; stored only as a {@link KeyedHash}. Never printed. */
public record Token(String value) {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final CharMatcher LETTERS = CharMatcher.inRange('A', 'Z')
            .or(CharMatcher.inRange('a', 'z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("_-"))
            .precomputed();

    public Token {
        if (!fits(value)) {
            throw new IllegalArgumentException("not a token");
        }
    }

    public static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token in a cookie, or empty when it cannot be one of ours. */
    public static Optional<Token> parse(String text) {
        return fits(text) ? Optional.of(new Token(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return text.length() == LENGTH && LETTERS.matchesAllOf(text);
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
