package app.foyer.csv;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would run instead of showing it: OWASP ASVS 5.0, 1.2.10.
 *
 * <p>A quote in front makes a text of it. What begins with such a quote already gets another, so that what was written can
 * be read again as it was.
 */
public final class Formula {
    private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);

    private Formula() {}

    static String guarded(String text) {
        return RUN.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell as it was before {@link CsvWriter} wrote it; cells that others wrote mostly have no such quote. */
    public static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
