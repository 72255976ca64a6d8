package app.foyer.settings;

import app.foyer.settings.Place.Entry;
import app.foyer.settings.Place.Items;
import app.foyer.settings.Place.Level;
import app.foyer.settings.Place.Style;
import app.foyer.settings.Place.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Finds where everything in a YAML text begins and ends, by the marks of the parser that reads it anyway. */
final class Places {
    private final String text;
    private final boolean hasWideCharacters;

    private Places(String text) {
        this.text = text;
        this.hasWideCharacters = text.codePointCount(0, text.length()) < text.length();
    }

    /** What a text holds, of which it is known that it can be read; empty when it holds nothing. */
    static Optional<Place> of(String text) {
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        return Optional.ofNullable(root).map(new Places(text)::place);
    }

    /** Every value by its keys from the top, of lists by its number. A key that holds nothing is not there. */
    static Map<List<String>, String> values(String text) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        of(text).ifPresent(root -> collect(List.of(), root, values));
        return values;
    }

    private static void collect(List<String> path, Place place, Map<List<String>, String> values) {
        if (place instanceof Level level) {
            level.entries().forEach(entry -> collect(below(path, entry.key().text()), entry.value(), values));
        } else if (place instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(below(path, String.valueOf(i)), list.items().get(i), values);
            }
        } else if (place instanceof Value value && !value.text().isEmpty()) {
            values.put(path, value.text());
        }
    }

    private static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    private Place place(Node node) {
        int from = index(node.getStartMark());
        int to = index(node.getEndMark());
        if (node instanceof MappingNode mapping) {
            List<Entry> entries = mapping.getValue().stream()
                    .map(tuple -> new Entry(value(tuple.getKeyNode()), place(tuple.getValueNode())))
                    .toList();
            return new Level(from, to, mapping.getFlowStyle() == FlowStyle.FLOW, entries);
        }
        if (node instanceof SequenceNode sequence) {
            return new Items(
                    from, to, sequence.getValue().stream().map(this::place).toList());
        }
        return value(node);
    }

    /** A key that is itself a map is refused by whoever reads the file first. */
    private Value value(Node node) {
        ScalarNode scalar = (ScalarNode) node;
        Style style = style(scalar.getScalarStyle());
        int from = index(node.getStartMark());
        int to = index(node.getEndMark());
        if (style == Style.BLOCK) {
            to = from + text.substring(from, to).stripTrailing().length();
        }
        return new Value(from, to, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue(), style);
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
            default -> Style.PLAIN;
        };
    }

    /** The parser counts code points. */
    private int index(Mark mark) {
        return hasWideCharacters ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }
}
