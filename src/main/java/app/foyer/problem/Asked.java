package app.foyer.problem;

import app.foyer.problem.Key.Holds;
import app.foyer.problem.Key.Keys;
import app.foyer.problem.Key.Named;
import app.foyer.problem.Key.Sections;
import app.foyer.problem.Key.Value;
import app.foyer.problem.Key.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The keys that a reader asks a section for, in that order. */
final class Asked {
    private final Map<String, Supplier<Key>> keys = new LinkedHashMap<>();

    void forRequired(String key, Form<?> form) {
        add(key, true, Optional.empty(), valueOf(form));
    }

    void forOptional(String key, Form<?> form, Optional<String> otherwise) {
        add(key, false, otherwise, valueOf(form));
    }

    void forValues(String key, Form<?> form) {
        add(key, false, Optional.empty(), new Values(valueOf(form)));
    }

    void forNamed(String key, Form<String> name, Form<?> form) {
        add(key, false, Optional.empty(), new Named(valueOf(name), valueOf(form)));
    }

    /** A section that may be left out, whatever it must hold when it is there. */
    void forOptionalSection(String key, Optional<Section> below) {
        keys.putIfAbsent(
                key,
                () -> new Key(
                        key,
                        false,
                        Optional.empty(),
                        new Keys(keysOf(below.stream().toList()))));
    }

    /** A section that is required when something in it is. */
    void forSection(String key, Section below) {
        keys.putIfAbsent(key, () -> {
            Keys holds = new Keys(below.keys());
            return new Key(key, holds.isRequired(), Optional.empty(), holds);
        });
    }

    void forSections(String key, List<Section> items) {
        keys.putIfAbsent(key, () -> new Key(key, false, Optional.empty(), new Sections(keysOf(items))));
    }

    private static List<Key> keysOf(List<Section> sections) {
        return sections.stream().findFirst().map(Section::keys).orElse(List.of());
    }

    Set<String> names() {
        return keys.keySet();
    }

    /** What is below a section is known only when its reader has asked for it: so call this after the last read. */
    List<Key> all() {
        return keys.values().stream().map(Supplier::get).toList();
    }

    private void add(String key, boolean required, Optional<String> otherwise, Holds holds) {
        keys.putIfAbsent(key, () -> new Key(key, required, otherwise, holds));
    }

    private static Value valueOf(Form<?> form) {
        return new Value(form.shape(), form.expected());
    }
}
