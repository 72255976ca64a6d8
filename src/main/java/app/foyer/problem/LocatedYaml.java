package app.foyer.problem;

import java.nio.file.Path;
import java.util.Optional;

/** Opens a YAML file as a {@link Section} whose every value knows its line and column. */
public final class LocatedYaml {
    /** The largest file that is read. */
    public static final int MAX_BYTES = 64 * 1024;

    private LocatedYaml() {}

    /** The file's keys, or nothing when it has a problem that keeps it from being read: that is then collected. */
    public static Optional<Section> read(Path file, SecretSource secrets, Problems problems) {
        return SourceText.read(file, MAX_BYTES, problems).flatMap(source -> parse(source, secrets, problems));
    }

    /** As {@link #read}, of a text that is already at hand. */
    public static Optional<Section> parse(String file, String text, SecretSource secrets, Problems problems) {
        return parse(new SourceText(file, TextFile.withoutMark(text)), secrets, problems);
    }

    private static Optional<Section> parse(SourceText source, SecretSource secrets, Problems problems) {
        var syntax = new Problems();
        var root = YamlTree.read(source, syntax);
        problems.addAll(syntax);
        return syntax.isEmpty()
                ? Optional.of(new Section(new Reading(source, secrets, problems), root, root.at()))
                : Optional.empty();
    }
}
