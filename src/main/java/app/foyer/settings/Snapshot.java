package app.foyer.settings;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file at one time.
 *
 * @param text empty when there was no file, which is not the same as an empty one
 */
public record Snapshot(Optional<String> text) {
    static final Snapshot ABSENT = new Snapshot(Optional.empty());

    static Snapshot of(String text) {
        return new Snapshot(Optional.of(text));
    }

    /** A name for exactly this text. */
    public String revision() {
        return text.map(written -> Hashing.sha256()
                        .hashString(written, StandardCharsets.UTF_8)
                        .toString())
                .orElse("absent");
    }
}
