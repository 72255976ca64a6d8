package app.foyer.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form clients stand in a file. */
public enum Format {
    CSV("csv"),
    JSON_LINES("jsonl");

    /** In characters; ten times what all columns together may sensibly hold. */
    private static final int LONGEST_ROW = 64 * 1024;

    private final String id;

    Format(String id) {
        this.id = id;
    }

    public static Optional<Format> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** What the ending of a file's name says. */
    public static Optional<Format> ofFile(String name) {
        return named(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    Rows rows(Reader in, Columns columns) throws IOException {
        return this == CSV ? CsvRows.begin(in, columns, LONGEST_ROW) : new JsonRows(in, columns, LONGEST_ROW);
    }
}
