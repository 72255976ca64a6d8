package app.foyer.problem;

import java.util.Comparator;

/**
 * A place in a file that somebody wrote.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters as an editor counts them
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> READING_ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /** The first character of a file. */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(file, 1, 1);
    }

    @Override
    public int compareTo(SourceLocation other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
