package app.foyer.text;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How problems name placeholders. */
public final class Placeholders {
    private Placeholders() {}

    public static String list(Collection<String> names) {
        return names.isEmpty()
                ? "no placeholder"
                : new TreeSet<>(names).stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
