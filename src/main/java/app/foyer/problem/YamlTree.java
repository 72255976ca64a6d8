package app.foyer.problem;

import app.foyer.problem.YamlNode.Entry;
import app.foyer.problem.YamlNode.Mapping;
import app.foyer.problem.YamlNode.Scalar;
import app.foyer.problem.YamlNode.Sequence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads YAML's plain part into nodes that know their places.
 *
 * <p>Anchors, aliases and tags are refused: they hide what a file says, and are how YAML bombs are made.
 */
final class YamlTree {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 12;

    private final SourceText source;
    private final Problems problems;
    private final YAMLParser parser;

    private YamlTree(SourceText source, Problems problems, YAMLParser parser) {
        this.source = source;
        this.problems = problems;
        this.parser = parser;
    }

    /** The file's keys; of a file that holds none, no keys. Only complete when no problem was added. */
    static Mapping read(SourceText source, Problems problems) {
        try (var parser = YAML.createParser(source.text())) {
            return new YamlTree(source, problems, parser).document();
        } catch (JsonProcessingException broken) {
            problems.add(SyntaxFault.problem(source, broken));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a string cannot fail", impossible);
        }
        return new Mapping(SourceLocation.startOf(source.file()), Map.of());
    }

    private Mapping document() throws IOException {
        var start = SourceLocation.startOf(source.file());
        if (parser.nextToken() == null) {
            return new Mapping(start, Map.of());
        }
        var root = node(1);
        if (parser.nextToken() != null) {
            add(here(), "yaml-syntax", "a file holds one document, a second begins here");
        }
        if (root instanceof Mapping mapping) {
            return new Mapping(start, mapping.entries());
        }
        add(root.at(), "value-type", "the file must hold keys with values");
        return new Mapping(start, Map.of());
    }

    private YamlNode node(int depth) throws IOException {
        var at = here();
        refuseIndirection(at);
        if (depth > DEEPEST) {
            add(at, "yaml-depth", "nested more than " + DEEPEST + " deep");
            parser.skipChildren();
            return new Scalar(at, "");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(at, depth);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return sequence(at, depth);
        }
        return new Scalar(at, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private Mapping mapping(SourceLocation at, int depth) throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var keyAt = here();
            refuseIndirection(keyAt);
            var key = parser.currentName();
            parser.nextToken();
            if (entries.putIfAbsent(key, new Entry(keyAt, node(depth + 1))) != null) {
                problems.add(source.problemHidingAfter(
                        keyAt,
                        keyAt.column() + key.length(),
                        "duplicate-key",
                        "key " + Wording.quote(key) + " stands here a second time"));
            }
        }
        return new Mapping(at, Collections.unmodifiableMap(entries));
    }

    private Sequence sequence(SourceLocation at, int depth) throws IOException {
        var items = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Sequence(at, Collections.unmodifiableList(items));
    }

    /** Decided by the first character, for the parser forgets the tag of a mapping's first key. */
    private void refuseIndirection(SourceLocation at) {
        var first = source.characterAt(at);
        if (first == '&') {
            add(at, "yaml-anchor", "anchors are not allowed, write the value where it is needed");
        } else if (first == '*') {
            add(
                    at,
                    "yaml-alias",
                    "aliases are not allowed, write the value itself (a text that begins with * in quotes)");
        } else if (first == '!') {
            add(at, "yaml-tag", "tags are not allowed (write a text that begins with ! in quotes)");
        }
    }

    private SourceLocation here() {
        var location = parser.currentTokenLocation();
        return source.at(location.getLineNr(), location.getColumnNr());
    }

    private void add(SourceLocation at, String rule, String message) {
        problems.add(source.problem(at, rule, message));
    }
}
