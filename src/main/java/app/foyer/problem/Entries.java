package app.foyer.problem;

import app.foyer.problem.YamlNode.Mapping;
import app.foyer.problem.YamlNode.Scalar;
import app.foyer.problem.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of one level of keys, with a problem for each that is not what was asked for. */
record Entries(Reading reading, Mapping mapping, SourceLocation at) {

    static Entries none(Reading reading, SourceLocation at) {
        return new Entries(reading, new Mapping(at, Map.of()), at);
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    Optional<YamlNode> present(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            reading.problem(at, "required-key", "missing key '" + key + "'");
        }
        return node;
    }

    SourceLocation keyAt(String key) {
        return mapping.entries().get(key).at();
    }

    <T> Optional<T> value(String key, YamlNode node, Form<T> form) {
        return scalar(key, node).flatMap(scalar -> {
            var value = form.parse().apply(scalar.text());
            if (value.isEmpty()) {
                var was = ", was " + Wording.quote(scalar.text()) + Wording.afterthought(scalar.text(), form.known());
                reading.problem(scalar.at(), form.rule(), "'" + key + "' must be " + form.expected() + was);
            }
            return value;
        });
    }

    Optional<Scalar> scalar(String key, YamlNode node) {
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

    List<YamlNode> items(String key) {
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

    /** What is below a key; a key with nothing after it holds no keys. */
    Optional<Entries> below(String key, YamlNode node, SourceLocation place) {
        if (node instanceof Mapping nested) {
            return Optional.of(new Entries(reading, nested, place));
        }
        if (node instanceof Scalar scalar && scalar.text().isEmpty()) {
            return Optional.of(none(reading, place));
        }
        reading.problem(node.at(), "value-type", "'" + key + "' must hold keys with values");
        return Optional.empty();
    }

    Optional<Secret> secret(String key, YamlNode node) {
        return scalar(key, node).flatMap(written -> new SecretReference(reading, key, written).fetch());
    }
}
