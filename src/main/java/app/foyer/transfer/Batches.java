package app.foyer.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of a file, so many at a time; blocking. Ids that stand in it twice are found out here. */
final class Batches {
    private static final int AT_ONCE = 500;

    private final Columns columns;
    private final Rows rows;
    private final SeenIds seen = new SeenIds();

    Batches(Columns columns, Rows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Some rows.
     *
     * @param refused what is wrong with each row that is not among them
     * @param unreadable why there are no more, where that is not the end
     */
    record Batch(List<ClientRow> rows, List<List<RowProblem>> refused, List<RowProblem> unreadable, boolean isLast) {}

    Batch next() throws IOException {
        List<ClientRow> read = new ArrayList<>();
        List<List<RowProblem>> refused = new ArrayList<>();
        while (read.size() + refused.size() < AT_ONCE) {
            Optional<Rows.Next> next;
            try {
                next = rows.next();
            } catch (Rows.UnreadableException broken) {
                return new Batch(read, refused, broken.problems(), true);
            }
            if (next.isEmpty()) {
                return new Batch(read, refused, List.of(), true);
            }
            take(next.get(), read, refused);
        }
        return new Batch(read, refused, List.of(), false);
    }

    private void take(Rows.Next next, List<ClientRow> read, List<List<RowProblem>> refused) {
        if (next.cells().isEmpty()) {
            refused.add(next.problems());
            return;
        }
        RowReader.Reading reading = RowReader.read(columns, next.cells().get());
        List<RowProblem> problems = reading.row().map(this::repeated).orElse(reading.problems());
        if (problems.isEmpty()) {
            read.add(reading.row().orElseThrow());
        } else {
            refused.add(problems);
        }
    }

    private List<RowProblem> repeated(ClientRow row) {
        OptionalInt same = seen.put(row.clientId(), row.line());
        if (same.isPresent()) {
            return List.of(new RowProblem(
                    row.line(), "'clientId' stands on line " + same.getAsInt() + " already; leave one of the rows"));
        }
        Optional<String> webUserId = row.webUserId().value();
        OptionalInt taken = webUserId.map(id -> seen.put(id, row.line())).orElse(OptionalInt.empty());
        if (taken.isPresent() && taken.getAsInt() != row.line()) {
            return List.of(new RowProblem(
                    row.line(),
                    "'webUserId' stands on line " + taken.getAsInt() + " already, or was until then that of the client"
                            + " there; leave it out here, or import it in a file of its own afterwards"));
        }
        return List.of();
    }

    /** From here on in this file nobody takes it over: whether that could be, would depend on where the batches end. */
    void isGivenUp(String webUserId, int line) {
        seen.put(webUserId, line);
    }
}
