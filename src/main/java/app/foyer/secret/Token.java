package app.foyer.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bearer token of 256 random bits, as a cookie carries it; stored only as a {@link KeyedHash}. Never printed. */
public record Token(String value) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Token {
        if (!SHAPE.matcher(value).matches()) {
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
        return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
