package app.foyer.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads rows as RFC 4180 has them, one after the other; blocking. A byte order mark and empty lines are passed over.
 *
 * <p>However long the file, and whatever was never closed in it: no more than one row is held.
 */
public final class CsvReader {
    private final BoundedText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /**
     * A row, with its cells as they are written.
     *
     * @param line where it begins, counted from 1
     */
    public record Row(int line, List<String> cells) {
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    /** @param longestRow how many characters may belong together, about */
    public CsvReader(Reader in, int longestRow) throws IOException {
        text = new BoundedText(in, longestRow);
        parser =
                CSVParser.builder().setReader(text).setFormat(CSVFormat.RFC4180).get();
        records = parser.iterator();
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws BrokenCsvException when there is no telling where rows go on
     */
    public Optional<Row> next() throws IOException {
        while (true) {
            int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            text.expectRow();
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                return Optional.of(new Row(line, cells));
            }
        }
    }

    private List<String> cells(int line) throws IOException {
        try {
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof BoundedText.TooLongException) {
                throw new BrokenCsvException(
                        line, "the row has no end within " + text.longest() + " characters; a quote is open");
            }
            if (failure.getCause() instanceof CSVException) {
                throw new BrokenCsvException(line, "a quote is open, or something follows a closed one");
            }
            throw failure.getCause();
        }
    }
}
