package app.foyer.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text without its byte order mark, of which no more than a row's worth is handed out for one row. */
final class BoundedText extends FilterReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** How much the parser reads ahead. */
    private static final int AHEAD = 16 * 1024;

    private final int longest;
    private boolean begun;
    private long left;

    BoundedText(Reader in, int longest) {
        super(in);
        this.longest = longest;
        expectRow();
    }

    /** The text has more in one row than anybody would write. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    void expectRow() {
        left = (long) longest + AHEAD;
    }

    int longest() {
        return longest;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (left <= 0) {
            throw new TooLongException();
        }
        int count = in.read(into, from, (int) Math.min(length, left));
        if (!begun && count > 0) {
            begun = true;
            if (into[from] == BYTE_ORDER_MARK) {
                System.arraycopy(into, from + 1, into, from, count - 1);
                return count > 1 ? count - 1 : read(into, from, length);
            }
        }
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
