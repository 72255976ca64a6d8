package app.foyer.check;

import java.util.List;
import java.util.Locale;

/**
 * The beginning of an HTML element in a template, where the values of tags are not known.
 *
 * @param end the index behind it; of an element whose content is no markup, and of a comment, behind all of it
 */
record Element(String name, int at, int end, List<Attribute> attributes) {

    /**
     * An attribute of an element.
     *
     * @param value as written, with every printed value replaced by {@link Markup#VALUE}
     */
    record Attribute(String name, int at, String value, int valueAt, boolean isQuoted) {
        String lowerName() {
            return name.toLowerCase(Locale.ROOT);
        }

        private boolean holds(int index) {
            return valueAt <= index && index <= valueAt + value.length();
        }
    }

    boolean holds(int index) {
        return at < index && index < end;
    }

    /** Where the value begins that holds an index; the element itself when it stands in none. */
    int siteOf(int index) {
        return attributes.stream()
                .filter(attribute -> attribute.holds(index))
                .map(Attribute::valueAt)
                .findFirst()
                .orElse(at);
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
