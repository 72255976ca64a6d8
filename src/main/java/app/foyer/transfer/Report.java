package app.foyer.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of an import.
 *
 * @param unchanged rows that said only what was so already
 * @param refused rows that were left out
 * @param withoutPassword of the added ones, those who have none and cannot sign in
 * @param problems the first of them
 * @param more how many there are besides
 * @param stopped why the file was not read to its end; empty when it was
 */
public record Report(
        boolean dry,
        int added,
        int changed,
        int unchanged,
        int refused,
        int withoutPassword,
        List<RowProblem> problems,
        int more,
        Optional<String> stopped) {

    /** Whether everything in the file holds now. */
    public boolean isWhole() {
        return problems.isEmpty() && stopped.isEmpty();
    }

    /** What is wrong, a line for each. */
    public List<String> complaints(String file) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.in(file)));
        if (more > 0) {
            lines.add(more + " more problems; put these right first");
        }
        stopped.ifPresent(why -> lines.add("stopped before the end: " + why
                + (dry ? "" : "; what is counted below is done, and the same file can be imported again")));
        return lines;
    }

    /** How many clients it was about. */
    public String summary() {
        String counts = (dry ? "would add " : "added ") + added + (dry ? ", change " : ", changed ") + changed + ", "
                + unchanged + " unchanged, " + refused + " refused";
        String without = withoutPassword == 0
                ? ""
                : "\n" + withoutPassword
                        + " of the added have no password, and cannot sign in until an import brings one";
        return (dry ? "dry run, nothing is changed: " : "") + counts + without;
    }
}
