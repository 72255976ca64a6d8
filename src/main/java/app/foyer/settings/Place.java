package app.foyer.settings;

import java.util.List;
import java.util.Optional;

/** What stands somewhere in a YAML text, from one character to another, as Java counts them. */
sealed interface Place {
    int from();

    int to();

    /** How a value is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** Over several lines, after {@code |} or {@code >}. */
        BLOCK
    }

    /**
     * One value.
     *
     * @param text as it is read, empty where none is written
     */
    record Value(int from, int to, String text, Style style) implements Place {}

    /**
     * Some keys.
     *
     * @param flow whether they stand in braces
     */
    record Level(int from, int to, boolean flow, List<Entry> entries) implements Place {
        Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        Entry last() {
            return entries.get(entries.size() - 1);
        }
    }

    /** A list; the admin's file has none. */
    record Items(int from, int to, List<Place> items) implements Place {}

    /** A key with what it holds. */
    record Entry(Value key, Place value) {
        int from() {
            return key.from();
        }

        int to() {
            return value.to();
        }
    }
}
