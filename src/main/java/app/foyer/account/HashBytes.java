package app.foyer.account;

import java.util.Base64;
import java.util.Optional;

/** Salts and hashes as PHC strings have them: Base64 without padding; passlib writes a dot for the plus sign. */
final class HashBytes {
    private static final int SHORTEST_SALT = 8;
    /** A shorter one would be that of many passwords. */
    private static final int SHORTEST_HASH = 16;

    private static final int LONGEST = 64;

    private HashBytes() {}

    static boolean areSalt(String base64) {
        return decoded(base64, SHORTEST_SALT, LONGEST).isPresent();
    }

    static boolean areHash(String base64) {
        return decoded(base64, SHORTEST_HASH, LONGEST).isPresent();
    }

    static Optional<byte[]> salt(String base64) {
        return decoded(base64.replace('.', '+'), SHORTEST_SALT, LONGEST);
    }

    static Optional<byte[]> hash(String base64, int longest) {
        return decoded(base64.replace('.', '+'), SHORTEST_HASH, longest);
    }

    /** Only what is written in the one way there is: libraries differ in what else they read. */
    private static Optional<byte[]> decoded(String base64, int shortest, int longest) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean canonical =
                    Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(base64);
            return canonical && bytes.length >= shortest && bytes.length <= longest
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
