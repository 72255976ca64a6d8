package app.foyer.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The problems of what somebody wrote, collected, so that an author sees all of one pass at once.
 *
 * <p>What belongs to the next pass waits: while something is wrong in this one, it would only be a consequence.
 */
public final class Problems {
    private static final Comparator<Problem> READING_ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::rule).thenComparing(Problem::message);

    private final List<Problem> collected = new ArrayList<>();
    private final List<Problem> waiting = new ArrayList<>();

    public void add(Problem problem) {
        collected.add(problem);
    }

    /** A problem that counts only when this pass has none. */
    public void addForNextPass(Problem problem) {
        waiting.add(problem);
    }

    /** A problem of the file as a whole, which therefore has no line to show. */
    public void addForFile(String file, String rule, String message) {
        add(new Problem(SourceLocation.startOf(file), rule, message, ""));
    }

    public void addAll(Problems others) {
        collected.addAll(others.list());
    }

    public boolean isEmpty() {
        return collected.isEmpty() && waiting.isEmpty();
    }

    /** All of the next pass, as it found them. */
    public void addAllForNextPass(Problems others) {
        waiting.addAll(others.list());
    }

    /** Whether this pass found nothing but warnings, so that the next one makes sense. */
    public boolean isPassed() {
        return collected.stream().allMatch(Problem::isWarning);
    }

    /** Whether there are at most warnings, in this pass and the next: then what was read can be used. */
    public boolean isSound() {
        return isPassed() && waiting.stream().allMatch(Problem::isWarning);
    }

    /** How many, of this pass and of the next. */
    public int size() {
        return collected.size() + waiting.size();
    }

    /** All problems by file, line and column; the same problem is listed once. */
    public List<Problem> list() {
        return Stream.concat(collected.stream(), isPassed() ? waiting.stream() : Stream.empty())
                .distinct()
                .sorted(READING_ORDER)
                .toList();
    }
}
