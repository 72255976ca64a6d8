package app.foyer.desk;

import app.foyer.settings.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The text that a form was filled in from, carried along by the form itself: it is only ever compared with the file, so
 * whoever changes it is told that the file is another one.
 */
final class Loaded {
    static final String FIELD = "loaded";
    private static final String ABSENT = "absent";

    private Loaded() {}

    /** Forms make other line ends of the ones in a text, so it goes in an alphabet without any. */
    static String written(Snapshot snapshot) {
        return snapshot.text()
                .map(text -> "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(ABSENT);
    }

    /** Empty when no form of ours says so. */
    static Optional<Snapshot> read(String written) {
        if (written.equals(ABSENT)) {
            return Optional.of(new Snapshot(Optional.empty()));
        }
        if (!written.startsWith(".")) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(written.substring(1));
            return Optional.of(new Snapshot(Optional.of(new String(text, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
