package app.foyer.check;

import app.foyer.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What lies in the theme is served to everybody, as what its name says. */
final class KnownFiles implements Rule {
    private static final Map<String, Pattern> BEGINNINGS = Map.of(
            "css", Pattern.compile(""),
            "svg", Pattern.compile("(\\u00EF\\u00BB\\u00BF)?\\s*<"),
            "png", Pattern.compile("\\u0089PNG\\r\\n"),
            "jpg", Pattern.compile("\\u00FF\\u00D8\\u00FF"),
            "webp", Pattern.compile("(?s)RIFF....WEBP"),
            "ico", Pattern.compile("\\x00\\x00\\x01\\x00"),
            "woff2", Pattern.compile("wOF2"),
            "txt", Pattern.compile(""));

    @Override
    public String id() {
        return "known-file";
    }

    @Override
    public String why() {
        return "What lies in theme/ is served to everybody, so it must be of a kind that is served, and what its name says.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var file : definition.folder().files()) {
            var path = definition.below(file);
            if (path.startsWith("theme/") && !path.contains("/.")) {
                check(file, path.substring(path.lastIndexOf('.') + 1), problems);
            }
        }
    }

    private void check(Path file, String ending, Problems problems) {
        var beginning = BEGINNINGS.get(ending);
        if (beginning == null) {
            problems.addForFile(
                    file.toString(),
                    id(),
                    "files of this kind are not served, expected one of ["
                            + String.join(", ", new TreeSet<>(BEGINNINGS.keySet())) + "]");
        } else if (!begins(file, beginning)) {
            problems.addForFile(file.toString(), id(), "the file is not what its ending ." + ending + " says");
        }
    }

    /** By the first bytes, each as one letter. */
    private static boolean begins(Path file, Pattern beginning) {
        try (var in = Files.newInputStream(file)) {
            var first = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return beginning.matcher(first).lookingAt();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
