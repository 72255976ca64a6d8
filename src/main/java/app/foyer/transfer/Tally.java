package app.foyer.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts while an import goes on; of problems it keeps the first only, however many there are. */
final class Tally {
    static final int MOST_PROBLEMS = 1_000;

    private final List<RowProblem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refused;
    private int withoutPassword;
    private int more;

    void refuse(List<RowProblem> found) {
        refused++;
        complain(found);
    }

    void complain(List<RowProblem> found) {
        for (RowProblem problem : found) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            } else {
                more++;
            }
        }
    }

    void count(Verdict verdict) {
        if (verdict.problem().isPresent()) {
            refuse(List.of(
                    new RowProblem(verdict.row().line(), verdict.problem().get())));
        } else if (verdict.change().isEmpty()) {
            unchanged++;
        } else if (verdict.change().get().isNew()) {
            added++;
            withoutPassword += verdict.row().passwordHash().isEmpty() ? 1 : 0;
        } else {
            changed++;
        }
    }

    Report report(boolean dry, Optional<String> stopped) {
        return new Report(dry, added, changed, unchanged, refused, withoutPassword, inOrder(), more, stopped);
    }

    private List<RowProblem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .toList();
    }
}
