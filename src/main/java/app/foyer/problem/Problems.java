package app.foyer.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one pass, collected, so that an author sees all of them at once. */
public final class Problems {
    private static final Comparator<Problem> READING_ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::rule).thenComparing(Problem::message);

    private final List<Problem> collected = new ArrayList<>();

    public void add(Problem problem) {
        collected.add(problem);
    }

    /** A problem of the file as a whole, which therefore has no line to show. */
    public void addForFile(String file, String rule, String message) {
        add(new Problem(SourceLocation.startOf(file), rule, message, ""));
    }

    public void addAll(Problems others) {
        collected.addAll(others.collected);
    }

    public boolean isEmpty() {
        return collected.isEmpty();
    }

    public int size() {
        return collected.size();
    }

    /** All problems by file, line and column; the same problem is listed once. */
    public List<Problem> list() {
        return collected.stream().distinct().sorted(READING_ORDER).toList();
    }
}
