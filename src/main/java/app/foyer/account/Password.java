package app.foyer.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A password as somebody typed it, in Unicode's composed form. Never printed.
 *
 * <p>Nothing is trimmed, cut or folded: NIST SP 800-63B-4, 3.1.1.2. What is longer than {@link #MAX_BYTES} is not hashed.
 */
public record Password(String text) {
    public static final int MAX_BYTES = 1024;

    public static Optional<Password> parse(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        boolean hashable = !composed.isEmpty() && composed.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return hashable ? Optional.of(new Password(composed)) : Optional.empty();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
