package app.foyer.csv;

import java.io.IOException;

/** A text that is no CSV from some row on. */
public final class BrokenCsvException extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    BrokenCsvException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** Where the row begins that has no end. */
    public int line() {
        return line;
    }
}
