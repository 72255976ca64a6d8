package app.foyer.problem;

import app.foyer.problem.YamlNode.Mapping;
import app.foyer.problem.YamlNode.Scalar;
import app.foyer.problem.YamlNode.Sequence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One level of keys in a file, read as typed values.
 *
 * <p>A mistake of the author never throws: it is collected with its place, and the reader gets the default or, for a
 * required key, some value of the type. So what was read counts only when no problem was collected.
 */
public final class Section {
    final Reading reading;
    final Mapping mapping;
    private final SourceLocation at;
    private final Set<String> asked = new LinkedHashSet<>();
    private final int problemsBefore;

    Section(Reading reading, Mapping mapping, SourceLocation at) {
        this.reading = reading;
        this.mapping = mapping;
        this.at = at;
        this.problemsBefore = reading.problems().size();
    }

    /** A section without keys, from which everything optional reads as its default. */
    public static Section empty() {
        var nowhere = SourceLocation.startOf("");
        var reading = new Reading(new SourceText("", ""), SecretSource.none(), new Problems());
        return new Section(reading, new Mapping(nowhere, Map.of()), nowhere);
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** A required text. */
    public String text(String key) {
        return required(key, Form.text()).orElse("");
    }

    public String text(String key, String otherwise) {
        return optional(key, Form.text()).orElse(otherwise);
    }

    /** A required whole number. */
    public int integer(String key, int min, int max) {
        return required(key, Form.integer(min, max)).orElse(min);
    }

    public int integer(String key, int min, int max, int otherwise) {
        return optional(key, Form.integer(min, max)).orElse(otherwise);
    }

    public boolean bool(String key, boolean otherwise) {
        return optional(key, Form.bool()).orElse(otherwise);
    }

    public Duration duration(String key, Duration min, Duration max, Duration otherwise) {
        return optional(key, Form.duration(min, max)).orElse(otherwise);
    }

    /** A size, answered in bytes; all arguments are in KiB. */
    public int bytes(String key, int minKiB, int maxKiB, int otherwiseKiB) {
        return optional(key, Form.size(minKiB, maxKiB)).orElse(otherwiseKiB * 1024);
    }

    /** A required choice, written as the constant's kebab-case id. */
    public <E extends Enum<E> & Choice> E choice(String key, Class<E> type) {
        return required(key, Form.choice(type)).orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E> & Choice> E choice(String key, Class<E> type, E otherwise) {
        return optional(key, Form.choice(type)).orElse(otherwise);
    }

    /** A required value of any form; empty only after a problem. */
    public <T> Optional<T> required(String key, Form<T> form) {
        return present(key).flatMap(node -> value(key, node, form));
    }

    public <T> Optional<T> optional(String key, Form<T> form) {
        return node(key).flatMap(node -> value(key, node, form));
    }

    /** A list of values, none when the key is absent. */
    public <T> List<T> list(String key, Form<T> form) {
        var values = new ArrayList<T>();
        for (var item : items(key)) {
            value(key, item, form).ifPresent(value -> {
                if (values.contains(value)) {
                    reading.problem(item.at(), "repeated-value", "'" + key + "' holds this value already");
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

    /** A list of sections, none when the key is absent. */
    public List<Section> sections(String key) {
        return items(key).stream()
                .flatMap(item -> section(key, item, item.at()).stream())
                .toList();
    }

    /** The section under a key; when it is absent, one without keys. */
    public Section section(String key) {
        return optionalSection(key).orElseGet(() -> new Section(reading, new Mapping(at, Map.of()), at));
    }

    public Optional<Section> optionalSection(String key) {
        return node(key).flatMap(node -> section(key, node, keyAt(key)));
    }

    /** A required secret, fetched from where the file says that it is. */
    public Secret secret(String key) {
        return present(key).flatMap(node -> secret(key, node)).orElse(new Secret(""));
    }

    public Optional<Secret> optionalSecret(String key) {
        return node(key).flatMap(node -> secret(key, node));
    }

    /** The file that a secret of the form <code>${file:PATH}</code> names, for secrets that are more than one line. */
    public Optional<Path> optionalSecretFile(String key) {
        return node(key)
                .flatMap(node -> scalar(key, node))
                .flatMap(written -> new SecretReference(reading, key, written).file());
    }

    /** A file named from the folder of this one. */
    public Optional<Path> path(String key) {
        return required(key, Form.text()).map(reading::resolve);
    }

    /** Collects every key that no read has asked for. Call it after the last read. */
    public void rejectUnknownKeys() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                reading.problemAtKey(
                        entry.at(),
                        key,
                        "unknown-key",
                        "unknown key " + Wording.quote(key) + ", " + Wording.suggestion(key, asked));
            }
        });
    }

    /** A problem of the reader's own, of what a value means: it counts only when all values could be read. */
    public void problem(String key, String rule, String message) {
        reading.problemOfMeaning(placeOf(key), rule, message);
    }

    /** As {@link #problem}, for what works, but hardly as its author thinks. */
    public void warning(String key, String rule, String message) {
        reading.warningOfMeaning(placeOf(key), rule, message);
    }

    /** Where a value stands; when the key is absent, where the section does. */
    public SourceLocation placeOf(String key) {
        return has(key) ? mapping.entries().get(key).value().at() : at;
    }

    /** Whether nothing was wrong since this section was opened, so that values may be held against each other. */
    public boolean isSound() {
        return reading.problems().size() == problemsBefore;
    }

    private Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    private Optional<YamlNode> present(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            reading.problem(at, "required-key", "missing key '" + key + "'");
        }
        return node;
    }

    private SourceLocation keyAt(String key) {
        return mapping.entries().get(key).at();
    }

    private <T> Optional<T> value(String key, YamlNode node, Form<T> form) {
        return scalar(key, node).flatMap(scalar -> {
            var value = form.parse().apply(scalar.text());
            if (value.isEmpty()) {
                var was = ", was " + Wording.quote(scalar.text()) + Wording.afterthought(scalar.text(), form.known());
                reading.problem(scalar.at(), form.rule(), "'" + key + "' must be " + form.expected() + was);
            }
            return value;
        });
    }

    private Optional<Scalar> scalar(String key, YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            reading.problemHiding(node.at(), "value-type", "'" + key + "' must be one value");
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            reading.problem(node.at(), "value-type", "'" + key + "' has no value");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private List<YamlNode> items(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof Sequence sequence) {
                        return sequence.items();
                    }
                    reading.problem(node.at(), "value-type", "'" + key + "' must be a list");
                    return List.<YamlNode>of();
                })
                .orElse(List.of());
    }

    private Optional<Section> section(String key, YamlNode node, SourceLocation place) {
        if (node instanceof Mapping nested) {
            return Optional.of(new Section(reading, nested, place));
        }
        if (node instanceof Scalar scalar && scalar.text().isEmpty()) {
            return Optional.of(new Section(reading, new Mapping(place, Map.of()), place));
        }
        reading.problem(node.at(), "value-type", "'" + key + "' must hold keys with values");
        return Optional.empty();
    }

    private Optional<Secret> secret(String key, YamlNode node) {
        return scalar(key, node).flatMap(written -> new SecretReference(reading, key, written).fetch());
    }
}
