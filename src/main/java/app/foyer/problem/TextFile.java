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

/** Reads the text of a file, or says why it cannot be one. */
final class TextFile {
    private TextFile() {}

    static Optional<SourceText> read(Path file, int maxBytes, Problems problems) {
        return bytes(file, maxBytes, problems)
                .flatMap(bytes -> decoded(file.toString(), bytes, problems))
                .map(text -> new SourceText(file.toString(), withoutMark(text)));
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<byte[]> bytes(Path file, int maxBytes, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length <= maxBytes) {
                return Optional.of(bytes);
            }
            problems.addForFile(file.toString(), "file-size", "the file is larger than " + maxBytes / 1024 + " KiB");
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
