package app.foyer.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a file in lines, from which problems show the one they are about, without giving a secret away. */
public final class SourceText {
    /** The line ends of YAML, so that lines count here as its parser counts them. */
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** A secret where only a reference may stand; whoever logs a problem must not spread it. To the end of the line. */
    private static final Pattern WRITTEN_SECRET =
            Pattern.compile("(?i)(?<=(?:password|secret|token)[\"']?\\s{0,9}:\\s{0,9})(?!\\$\\{)\\S.*");

    private final String file;
    private final String text;
    private final List<String> lines;

    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = lines(text);
    }

    /** By hand, for every file is split and most are small: a matcher would take most of the time. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
                lines.add(text.substring(start, i));
                i += text.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return List.copyOf(lines);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /**
     * Reads a file that must be UTF-8 and of a sane size. Empty when it cannot be used: that is then collected. A mark of
     * the byte order is no part of the text.
     */
    public static Optional<SourceText> read(Path file, int maxBytes, Problems problems) {
        return TextFile.read(file, maxBytes, problems);
    }

    /** The place of a character by its index in the text, as Java counts. */
    public SourceLocation atIndex(int index) {
        return atCharacter(text.codePointCount(0, index));
    }

    public SourceLocation at(int line, int column) {
        return new SourceLocation(file, line, column);
    }

    /** The place of a character by its number in the text, counted from 0 in code points. */
    SourceLocation atCharacter(int index) {
        var before = text.substring(0, text.offsetByCodePoints(0, index));
        var linesBefore = lines(before);
        var last = linesBefore.get(linesBefore.size() - 1);
        return at(linesBefore.size(), last.codePointCount(0, last.length()) + 1);
    }

    /** The character at a place, or a space beyond the end of the line. */
    int characterAt(SourceLocation at) {
        var line = line(at);
        int index = 0;
        for (int column = 1; column < at.column() && index < line.length(); column++) {
            index += Character.charCount(line.codePointAt(index));
        }
        return index < line.length() ? line.codePointAt(index) : ' ';
    }

    /** The first character of a line that is not blank. */
    SourceLocation firstOnLine(int line) {
        var written = line(at(line, 1));
        return at(line, 1 + written.length() - written.stripLeading().length());
    }

    public Problem problem(SourceLocation at, String rule, String message) {
        var shown = WRITTEN_SECRET
                .matcher(line(at))
                .replaceAll(secret -> "*".repeat(secret.group().length()));
        return new Problem(at, rule, message, Wording.printable(shown.stripTrailing()));
    }

    /** A problem that shows its line only so far, because what follows may be a secret. */
    Problem problemHidingAfter(SourceLocation at, int shownCharacters, String rule, String message) {
        var line = line(at);
        var length = line.codePointCount(0, line.length());
        var start = line.substring(0, line.offsetByCodePoints(0, Math.min(shownCharacters, length)));
        return new Problem(at, rule, message, Wording.printable(start) + (shownCharacters < length ? "…" : ""));
    }

    private String line(SourceLocation at) {
        return at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    }
}
