package app.foyer.transfer;

import java.util.Map;

/**
 * A row as it stands in a file, whatever the format: what it says by the names of the columns.
 *
 * @param line where it begins, counted from 1
 */
record Cells(int line, Map<String, Said<String>> said) {
    Said<String> at(String column) {
        return said.getOrDefault(column, Said.nothing());
    }

    @Override
    public String toString() {
        return "Cells[" + line + "]";
    }
}
