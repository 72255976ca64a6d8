package app.foyer.transfer;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.OptionalInt;

/**
 * On which line of a file each id stands, in twelve bytes an id: a file may have a million of them.
 *
 * <p>Kept is a hash of 64 bits. Of a million ids, two that differ share one with a chance of 1 to 37 million; then the
 * second is refused as if it were the first.
 */
final class SeenIds {
    private static final HashFunction HASH = Hashing.sipHash24();
    private static final int FIRST_SIZE = 1 << 10;

    private long[] hashes = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;

    /** Notes where an id stands; answers the line where it stood before, if it did. */
    OptionalInt put(String id, int line) {
        if (2 * ++count > hashes.length) {
            grow();
        }
        return put(hash(id), line);
    }

    private OptionalInt put(long hash, int line) {
        int place = (int) hash & (hashes.length - 1);
        while (lines[place] != 0) {
            if (hashes[place] == hash) {
                return OptionalInt.of(lines[place]);
            }
            place = (place + 1) & (hashes.length - 1);
        }
        hashes[place] = hash;
        lines[place] = line;
        return OptionalInt.empty();
    }

    private void grow() {
        long[] before = hashes;
        int[] theirs = lines;
        hashes = new long[2 * before.length];
        lines = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (theirs[i] != 0) {
                put(before[i], theirs[i]);
            }
        }
    }

    /** Capitals do not matter, a character at a time, as the database has it. */
    private static long hash(String id) {
        StringBuilder small = new StringBuilder();
        id.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        return HASH.hashUnencodedChars(small).asLong();
    }
}
