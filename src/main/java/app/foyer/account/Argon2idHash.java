package app.foyer.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id of version 1.3 in PHC format.
 *
 * @param text the whole of it, as the libraries read it
 */
record Argon2idHash(String text, int memoryKib, int passes, int lanes) implements StoredHash {
    static final String BEGINNING = "$argon2id$";

    private static final int LARGEST_MEMORY_KIB = 102_400;
    /** Memory times passes is what it costs: eight times that of our own. */
    private static final int MOST_WORK = 8 * PasswordHash.MEMORY_KIB * PasswordHash.PASSES;

    private static final int MOST_LANES = 8;
    private static final int LEAST_MEMORY_OF_A_LANE = 8;

    private static final Pattern SHAPE =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([^$]+)\\$([^$]+)");

    static Optional<Argon2idHash> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !HashBytes.areSalt(parts.group(4)) || !HashBytes.areHash(parts.group(5))) {
            return Optional.empty();
        }
        var hash = new Argon2idHash(text, number(parts, 1), number(parts, 2), number(parts, 3));
        return hash.passes > 0 && hash.lanes > 0 && hash.memoryKib >= (long) LEAST_MEMORY_OF_A_LANE * hash.lanes
                ? Optional.of(hash)
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    @Override
    public boolean isAffordable() {
        return memoryKib <= LARGEST_MEMORY_KIB && (long) memoryKib * passes <= MOST_WORK && lanes <= MOST_LANES;
    }

    /** Whether it costs what ours do, so that nobody can tell it from them. */
    boolean isOurs() {
        return memoryKib == PasswordHash.MEMORY_KIB && passes == PasswordHash.PASSES && lanes == PasswordHash.LANES;
    }

    @Override
    public boolean fits(Password password, PasswordHash argon2) {
        return argon2.verify(text, password);
    }

    @Override
    public String toString() {
        return "Argon2idHash[hidden]";
    }
}
