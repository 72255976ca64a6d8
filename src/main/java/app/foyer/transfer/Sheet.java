package app.foyer.transfer;

import app.foyer.csv.CsvWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file that is being written, row by row; blocking. */
interface Sheet {
    JsonMapper JSON = JsonMapper.builder().build();

    /** Writes the cells that have a column, in the columns' order. */
    void row(Map<String, Object> cells) throws IOException;

    /** A file from its beginning on. */
    static Sheet begin(Appendable to, Format format, List<String> columns) throws IOException {
        if (format == Format.CSV) {
            new CsvWriter(to).row(columns);
        }
        return goOn(to, format, columns);
    }

    /** What follows in a file that was begun. */
    static Sheet goOn(Appendable to, Format format, List<String> columns) {
        return format == Format.CSV ? csv(to, columns) : jsonLines(to, columns);
    }

    private static Sheet csv(Appendable to, List<String> columns) {
        CsvWriter writer = new CsvWriter(to);
        return cells -> writer.row(columns.stream()
                .map(column -> text(cells.getOrDefault(column, "")))
                .toList());
    }

    private static String text(Object value) {
        return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
    }

    private static Sheet jsonLines(Appendable to, List<String> columns) {
        return cells -> to.append(line(cells, columns)).append('\n');
    }

    private static String line(Map<String, Object> cells, List<String> columns) throws JsonProcessingException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String column : columns) {
            if (cells.containsKey(column)) {
                object.put(column, cells.get(column));
            }
        }
        return JSON.writeValueAsString(object);
    }
}
