package app.foyer.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows as RFC 4180 has them, where no cell begins like a formula. What it writes to stays open. */
public final class CsvWriter {
    private final CSVPrinter printer;

    public CsvWriter(Appendable to) {
        try {
            printer = new CSVPrinter(to, CSVFormat.RFC4180);
        } catch (IOException impossible) {
            throw new IllegalStateException("no header is printed here", impossible);
        }
    }

    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Formula::guarded).toList());
    }
}
