package app.foyer.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a YAML file as a {@link Section} whose every value knows its line and column. */
public final class LocatedYaml {
    /** The largest file that is read. */
    public static final int MAX_BYTES = 64 * 1024;

    private LocatedYaml() {}

    /** The file's keys, or nothing when it has a problem that keeps it from being read: that is then collected. */
    public static Optional<Section> read(Path file, SecretSource secrets, Problems problems) {
        return bytes(file, problems)
                .flatMap(bytes -> decoded(file.toString(), bytes, problems))
                .flatMap(text -> parse(file.toString(), text, secrets, problems));
    }

    /** As {@link #read}, of a text that is already at hand. */
    public static Optional<Section> parse(String file, String text, SecretSource secrets, Problems problems) {
        var syntax = new Problems();
        var source = new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        var root = YamlTree.read(source, syntax);
        problems.addAll(syntax);
        return syntax.isEmpty()
                ? Optional.of(new Section(new Reading(source, secrets, problems), root, root.at()))
                : Optional.empty();
    }

    private static Optional<byte[]> bytes(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) {
                return Optional.of(bytes);
            }
            problems.addForFile(file.toString(), "file-size", "the file is larger than " + MAX_BYTES / 1024 + " KiB");
        } catch (NoSuchFileException missing) {
            problems.addForFile(file.toString(), "file-missing", "the file does not exist");
        } catch (IOException unreadable) {
            problems.addForFile(file.toString(), "file-unreadable", "the file cannot be read");
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String file, byte[] bytes, Problems problems) {
        var text = CharBuffer.allocate(bytes.length);
        var outcome = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        var decoded = text.flip().toString();
        if (!outcome.isError()) {
            return Optional.of(decoded);
        }
        var readable = new SourceText(file, decoded);
        problems.add(readable.problem(
                readable.atCharacter(decoded.codePointCount(0, decoded.length())),
                "not-utf-8",
                "the file must be saved as UTF-8, from here on it is not"));
        return Optional.empty();
    }
}
