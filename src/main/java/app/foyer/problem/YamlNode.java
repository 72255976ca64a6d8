package app.foyer.problem;

import java.util.List;
import java.util.Map;

/** What stands at a place in a YAML file. */
sealed interface YamlNode {
    SourceLocation at();

    /** A value as the author wrote it; an empty one is none. */
    record Scalar(SourceLocation at, String text) implements YamlNode {}

    record Sequence(SourceLocation at, List<YamlNode> items) implements YamlNode {}

    /** Keys in the order in which they were written. */
    record Mapping(SourceLocation at, Map<String, Entry> entries) implements YamlNode {}

    /** A key with its own place, and its value. */
    record Entry(SourceLocation at, YamlNode value) {}
}
