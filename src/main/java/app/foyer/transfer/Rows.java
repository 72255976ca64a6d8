package app.foyer.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file, one after the other; blocking. */
interface Rows {
    /** One row, or what is wrong with one that cannot be read. */
    record Next(Optional<Cells> cells, List<RowProblem> problems) {
        static Next of(Cells cells) {
            return new Next(Optional.of(cells), List.of());
        }

        static Next problem(int line, String message) {
            return new Next(Optional.empty(), List.of(new RowProblem(line, message)));
        }
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws UnreadableException when nothing that follows can be read
     */
    Optional<Next> next() throws IOException;

    /** The rest of a file cannot be read. */
    final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        private final transient List<RowProblem> problems;

        UnreadableException(List<RowProblem> problems) {
            super("unreadable");
            this.problems = problems;
        }

        List<RowProblem> problems() {
            return problems;
        }
    }
}
