package app.foyer.check;

import java.util.List;
import java.util.Locale;

/** The beginning of an HTML element in a template, where the values of tags are not known. */
record Element(String name, int at, List<Attribute> attributes) {

    /**
     * An attribute of an element.
     *
     * @param value as written, with every printed value replaced by {@link Markup#VALUE}
     */
    record Attribute(String name, int at, String value, int valueAt, boolean isQuoted) {
        String lowerName() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
