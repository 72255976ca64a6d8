package app.foyer.problem;

import java.util.List;
import java.util.Optional;

/**
 * A key as its reader asks for it.
 *
 * @param required whether the section is wrong without it
 * @param otherwise what holds without it, as it would be written; empty when the reader decides by more than the file
 */
public record Key(String name, boolean required, Optional<String> otherwise, Holds holds) {

    /** What may stand under a key. */
    public sealed interface Holds {}

    /**
     * One value.
     *
     * @param expected the right value in words, to follow "must be"
     */
    public record Value(Shape shape, String expected) implements Holds {}

    /** A list of values, no two alike. */
    public record Values(Value each) implements Holds {}

    /** Further keys. */
    public record Keys(List<Key> keys) implements Holds {
        boolean isRequired() {
            return keys.stream().anyMatch(Key::required);
        }
    }

    /**
     * Keys that the author names, each with one value.
     *
     * @param name what a name is like
     */
    public record Named(Value name, Value each) implements Holds {}

    /** A list whose items hold keys. */
    public record Sections(List<Key> keys) implements Holds {}
}
