package app.foyer;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of the README, read by the tests that keep them true. */
final class Readme {
    static final Path FILE = Path.of("README.md");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private Readme() {}

    /** The rows of the table below a heading, each as its cells; without the table's head. */
    static List<List<String>> table(String heading) {
        List<String> lines = lines();
        int start = lines.indexOf("## " + heading);
        if (start < 0) {
            throw new AssertionError("README.md has no heading '## " + heading + "'");
        }
        return lines.subList(start, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Splitter.on('|').trimResults().splitToList(line.substring(1, line.length() - 1)))
                .toList();
    }

    /** What a cell sets in code type. */
    static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
