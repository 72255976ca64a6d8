package app.foyer.transfer;

import app.foyer.csv.BrokenCsvException;
import app.foyer.csv.CsvReader;
import app.foyer.csv.CsvReader.Row;
import app.foyer.csv.Formula;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a CSV file, whose first row names the columns. An empty cell says nothing, one with a dash that there is none. */
final class CsvRows implements Rows {
    private static final String NONE = "-";

    private final CsvReader csv;
    private final List<String> header;

    private CsvRows(CsvReader csv, List<String> header) {
        this.csv = csv;
        this.header = header;
    }

    static CsvRows begin(Reader in, Columns columns, int longestRow) throws IOException {
        CsvReader csv = new CsvReader(in, longestRow);
        Optional<Row> header = row(csv);
        List<String> names = header.map(CsvRows::names).orElse(List.of());
        int line = header.map(Row::line).orElse(1);
        List<RowProblem> problems = columns.flaws(names).stream()
                .map(flaw -> new RowProblem(line, flaw))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        return new CsvRows(csv, names);
    }

    private static List<String> names(Row header) {
        return header.cells().stream().map(String::strip).toList();
    }

    @Override
    public Optional<Next> next() throws IOException {
        return row(csv).map(this::next);
    }

    private Next next(Row row) {
        if (row.cells().size() != header.size()) {
            return Next.problem(
                    row.line(),
                    "the row has " + row.cells().size() + " cells, and the header " + header.size()
                            + "; a cell with a comma in it stands in double quotes");
        }
        Map<String, Said<String>> said = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            said.put(header.get(i), said(row.cells().get(i)));
        }
        return Next.of(new Cells(row.line(), said));
    }

    private static Said<String> said(String cell) {
        if (cell.isBlank()) {
            return Said.nothing();
        }
        return cell.strip().equals(NONE) ? Said.none() : Said.of(Formula.unguarded(cell));
    }

    private static Optional<Row> row(CsvReader csv) throws IOException {
        try {
            return csv.next();
        } catch (BrokenCsvException broken) {
            throw new UnreadableException(List.of(
                    new RowProblem(broken.line(), broken.getMessage() + "; the file is not read from here on")));
        }
    }
}
