package app.foyer.desk;

import app.foyer.csv.CsvWriter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A table as the parts of a file: CSV, with as many rows in a part as come at a time. */
final class CsvParts implements Answer.Parts {
    static final String TYPE = "text/csv; charset=utf-8";

    private final List<String> head;
    private final Supplier<Future<List<List<String>>>> rows;
    private final StringBuilder text = new StringBuilder();
    private final CsvWriter writer = new CsvWriter(text);
    private boolean begun;
    private boolean over;

    private CsvParts(List<String> head, Supplier<Future<List<List<String>>>> rows) {
        this.head = head;
        this.rows = rows;
    }

    /**
     * A table as a file.
     *
     * @param name of the file, with its ending
     * @param head what the columns are called
     * @param rows the next ones each time; none at the end
     */
    static Answer.File file(String name, List<String> head, Supplier<Future<List<List<String>>>> rows) {
        return new Answer.File(name, TYPE, new CsvParts(head, rows));
    }

    @Override
    public Future<Optional<Buffer>> next() {
        return over ? Future.succeededFuture(Optional.empty()) : rows.get().map(this::part);
    }

    /** A table without rows still has its head. */
    private Optional<Buffer> part(List<List<String>> some) {
        over = some.isEmpty();
        text.setLength(0);
        try {
            if (!begun) {
                writer.row(head);
            }
            for (List<String> row : some) {
                writer.row(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        begun = true;
        return Optional.of(text.toString())
                .filter(written -> !written.isEmpty())
                .map(Buffer::buffer);
    }
}
