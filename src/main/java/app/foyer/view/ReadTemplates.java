package app.foyer.view;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What templates were read into, so that equal ones are read once, whichever portal they belong to: pieces know nothing of
 * a portal, and find the other templates where they are drawn.
 *
 * <p>Held weakly: a template that no version has any more is forgotten. For several threads at once.
 */
final class ReadTemplates {
    private final Cache<HashCode, Piece> pieces =
            CacheBuilder.newBuilder().weakValues().build();

    /** What a template of this name and content was read into; otherwise it is read now. */
    Piece of(String name, String content, Supplier<Piece> reading) {
        HashCode exactly = Hashing.sha256()
                .newHasher()
                .putString(name + "\0" + content, StandardCharsets.UTF_8)
                .hash();
        Piece known = pieces.getIfPresent(exactly);
        if (known == null) {
            known = reading.get();
            pieces.put(exactly, known);
        }
        return known;
    }
}
