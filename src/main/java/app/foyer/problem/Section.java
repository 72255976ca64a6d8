package app.foyer.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One level of keys in a file, read as typed values.
 *
 * <p>A mistake of the author never throws: it is collected with its place, and the reader gets the default or, for a
 * required key, some value of the type. So what was read counts only when no problem was collected.
 */
public final class Section {
    final Entries entries;
    private final Asked asked = new Asked();
    private final int problemsBefore;

    Section(Entries entries) {
        this.entries = entries;
        this.problemsBefore = entries.reading().problems().size();
    }

    /** A section without keys, from which everything optional reads as its default. */
    public static Section empty() {
        return ofNothing(false);
    }

    /** As {@link #empty}, but every section below is there too: for readers that are asked for their {@link #keys}. */
    public static Section describing() {
        return ofNothing(true);
    }

    private static Section ofNothing(boolean describes) {
        return new Section(Entries.none(Reading.ofNothing(describes), SourceLocation.startOf("")));
    }

    /** Every key that was asked for, here and below. Call it after the last read. */
    public List<Key> keys() {
        return asked.all();
    }

    public boolean has(String key) {
        return entries.has(key);
    }

    /** A required text. */
    public String text(String key) {
        return required(key, Form.text()).orElse("");
    }

    public String text(String key, String otherwise) {
        return optional(key, Form.text(), otherwise, Function.identity());
    }

    /** A required whole number. */
    public int integer(String key, int min, int max) {
        return required(key, Form.integer(min, max)).orElse(min);
    }

    public int integer(String key, int min, int max, int otherwise) {
        return optional(key, Form.integer(min, max), otherwise, String::valueOf);
    }

    public boolean bool(String key, boolean otherwise) {
        return optional(key, Form.bool(), otherwise, String::valueOf);
    }

    public Duration duration(String key, Duration min, Duration max, Duration otherwise) {
        return optional(key, Form.duration(min, max), otherwise, Quantity::written);
    }

    /** A size, answered in bytes; all arguments are in KiB. */
    public int bytes(String key, int minKiB, int maxKiB, int otherwiseKiB) {
        return optional(key, Form.size(minKiB, maxKiB), otherwiseKiB * 1024, Quantity::written);
    }

    /** A required choice, written as the constant's kebab-case id. */
    public <E extends Enum<E> & Choice> E choice(String key, Class<E> type) {
        return required(key, Form.choice(type)).orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E> & Choice> E choice(String key, Class<E> type, E otherwise) {
        return optional(key, Form.choice(type), otherwise, Choice::id);
    }

    /** A required value of any form; empty only after a problem. */
    public <T> Optional<T> required(String key, Form<T> form) {
        asked.forRequired(key, form);
        return entries.present(key).flatMap(node -> entries.value(key, node, form));
    }

    public <T> Optional<T> optional(String key, Form<T> form) {
        asked.forOptional(key, form, Optional.empty());
        return entries.node(key).flatMap(node -> entries.value(key, node, form));
    }

    /** A value of any form; {@code written} says how the default would stand in the file. */
    public <T> T optional(String key, Form<T> form, T otherwise, Function<T, String> written) {
        asked.forOptional(key, form, Optional.of(written.apply(otherwise)));
        return entries.node(key).flatMap(node -> entries.value(key, node, form)).orElse(otherwise);
    }

    /** A list of values, none when the key is absent. */
    public <T> List<T> list(String key, Form<T> form) {
        asked.forValues(key, form);
        var values = new ArrayList<T>();
        for (var item : entries.items(key)) {
            entries.value(key, item, form).ifPresent(value -> {
                if (values.contains(value)) {
                    reading().problem(item.at(), "repeated-value", "'" + key + "' holds this value already");
                }
                values.add(value);
            });
        }
        return List.copyOf(values);
    }

    /** A list of texts, none when the key is absent. */
    public List<String> texts(String key) {
        return list(key, Form.text());
    }

    /** The values of a section whose author names the keys, by these names; none when the key is absent. */
    public <T> Map<String, T> named(String key, Form<String> name, Form<T> form) {
        asked.forNamed(key, name, form);
        var values = new LinkedHashMap<String, T>();
        below(key)
                .ifPresent(section -> section.entries.mapping().entries().forEach((own, entry) -> {
                    if (name.parse().apply(own).isEmpty()) {
                        reading().problemAtKey(entry.at(), own, name.rule(), named(own, name));
                    } else {
                        section.entries.value(own, entry.value(), form).ifPresent(value -> values.put(own, value));
                    }
                }));
        return values;
    }

    private static String named(String own, Form<String> name) {
        return "the name " + Wording.quote(own) + " must be " + name.expected();
    }

    /** A list of sections, none when the key is absent. */
    public List<Section> sections(String key) {
        var sections = reading().describes() ? List.of(blank()) : sectionsOf(key);
        asked.forSections(key, sections);
        return sections;
    }

    private List<Section> sectionsOf(String key) {
        return entries.items(key).stream()
                .flatMap(item -> entries.below(key, item, item.at()).stream())
                .map(Section::new)
                .toList();
    }

    /** The section under a key; when it is absent, one without keys. */
    public Section section(String key) {
        var section = below(key).orElseGet(this::blank);
        asked.forSection(key, section);
        return section;
    }

    public Optional<Section> optionalSection(String key) {
        var section = below(key).or(() -> reading().describes() ? Optional.of(blank()) : Optional.empty());
        asked.forOptionalSection(key, section);
        return section;
    }

    private Optional<Section> below(String key) {
        return entries.node(key)
                .flatMap(node -> entries.below(key, node, entries.keyAt(key)))
                .map(Section::new);
    }

    private Section blank() {
        return new Section(Entries.none(reading(), entries.at()));
    }

    /** A required secret, fetched from where the file says that it is. */
    public Secret secret(String key) {
        asked.forRequired(key, SecretReference.FORM);
        return entries.present(key).flatMap(node -> entries.secret(key, node)).orElse(new Secret(""));
    }

    public Optional<Secret> optionalSecret(String key) {
        asked.forOptional(key, SecretReference.FORM, Optional.empty());
        return entries.node(key).flatMap(node -> entries.secret(key, node));
    }

    /** The file that a secret of the form <code>${file:PATH}</code> names, for secrets that are more than one line. */
    public Optional<Path> optionalSecretFile(String key) {
        asked.forOptional(key, SecretReference.FILE_FORM, Optional.empty());
        return entries.node(key)
                .flatMap(node -> entries.scalar(key, node))
                .flatMap(written -> new SecretReference(reading(), key, written).file());
    }

    /** A file named from the folder of this one. */
    public Optional<Path> path(String key) {
        return required(key, Form.text()).map(reading()::resolve);
    }

    /** Collects every key that no read has asked for. Call it after the last read. */
    public void rejectUnknownKeys() {
        entries.mapping().entries().forEach((key, entry) -> {
            if (!asked.names().contains(key)) {
                reading()
                        .problemAtKey(
                                entry.at(),
                                key,
                                "unknown-key",
                                "unknown key " + Wording.quote(key) + ", " + Wording.suggestion(key, asked.names()));
            }
        });
    }

    /** A problem of the reader's own, of what a value means: it counts only when all values could be read. */
    public void problem(String key, String rule, String message) {
        reading().problemOfMeaning(placeOf(key), rule, message);
    }

    /** As {@link #problem}, for what works, but hardly as its author thinks. */
    public void warning(String key, String rule, String message) {
        reading().warningOfMeaning(placeOf(key), rule, message);
    }

    /** Where a value stands; when the key is absent, where the section does. */
    public SourceLocation placeOf(String key) {
        return entries.node(key).map(YamlNode::at).orElseGet(entries::at);
    }

    /** Whether nothing was wrong since this section was opened, so that values may be held against each other. */
    public boolean isSound() {
        return reading().problems().size() == problemsBefore;
    }

    private Reading reading() {
        return entries.reading();
    }
}
