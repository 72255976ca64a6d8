package app.foyer.problem;

import app.foyer.problem.YamlNode.Mapping;
import java.util.List;

/** The keys of a section whose author chooses their names. */
public final class Keys {
    private final Reading reading;
    private final Mapping mapping;

    private Keys(Reading reading, Mapping mapping) {
        this.reading = reading;
        this.mapping = mapping;
    }

    /** For whoever takes every key of a section. */
    public static Keys of(Section section) {
        return new Keys(section.reading, section.mapping);
    }

    /** In the order in which they were written. */
    public List<String> list() {
        return List.copyOf(mapping.entries().keySet());
    }

    /** Whether a key that is there holds keys of its own. */
    public boolean holdsKeys(String key) {
        return mapping.entries().get(key).value() instanceof Mapping;
    }

    /** A problem with a key that is there, made and not collected: it may turn out to be one only later. */
    public Problem problem(String key, String rule, String message) {
        return reading.source().problem(mapping.entries().get(key).at(), rule, message);
    }
}
