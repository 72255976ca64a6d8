package app.foyer.query;

import java.util.List;
import java.util.Map;

/** What became of a question. Both are expected; a page tells them in words. */
public sealed interface Answer {

    /**
     * The rows of one page.
     *
     * @param rows by column: texts, numbers, yes or no; where SQL has null, an empty text
     * @param more whether a further page has some too
     */
    record Rows(List<Map<String, Object>> rows, boolean more) implements Answer {}

    /** There are none to show: it took too long, the database does not answer, or it refuses. The log tells which. */
    record Failed() implements Answer {}
}
