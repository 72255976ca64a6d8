package app.foyer.problem;

import app.foyer.problem.YamlNode.Mapping;
import java.util.List;

/** The keys of a section whose author chooses their names. */
public final class Keys {
    private final Entries entries;

    private Keys(Entries entries) {
        this.entries = entries;
    }

    /** For whoever takes every key of a section. */
    public static Keys of(Section section) {
        return new Keys(section.entries);
    }

    /** In the order in which they were written. */
    public List<String> list() {
        return List.copyOf(entries.mapping().entries().keySet());
    }

    /** Whether a key that is there holds keys of its own. */
    public boolean holdsKeys(String key) {
        return entries.mapping().entries().get(key).value() instanceof Mapping;
    }

    /** A problem with a key that is there, made and not collected: it may turn out to be one only later. */
    public Problem problem(String key, String rule, String message) {
        return entries.reading()
                .source()
                .problem(entries.mapping().entries().get(key).at(), rule, message);
    }
}
