package app.foyer.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose indexes and references are taken away while a million rows are written, and then made again as they were:
 * an index that is built from all rows takes a tenth of one that is grown row by row.
 *
 * @param again the statements that make them, in this order
 */
record WithoutIndexes(List<String> again) {
    /** Keys first, which others may refer to; what others refer to, stays. */
    private static final String CONSTRAINTS = """
            select conname, format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
            from pg_constraint own where conrelid = '%1$s'::regclass and contype in ('p', 'u', 'f')
              and not exists (select from pg_constraint other where other.confrelid = own.conrelid
                and other.conindid = own.conindid and other.contype = 'f')
            order by contype = 'f'""";

    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes
            where tablename = '%1$s' and indexname not in (select conname from pg_constraint)""";

    static WithoutIndexes of(Statement statement, String table) throws SQLException {
        List<String> again = new ArrayList<>();
        List<String> away = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(CONSTRAINTS.formatted(table))) {
            while (found.next()) {
                away.add("alter table " + table + " drop constraint " + found.getString(1));
                again.add(found.getString(2));
            }
        }
        try (ResultSet found = statement.executeQuery(INDEXES.formatted(table))) {
            while (found.next()) {
                away.add("drop index " + found.getString(1));
                again.add(found.getString(2));
            }
        }
        for (String sql : away) {
            statement.execute(sql);
        }
        return new WithoutIndexes(again);
    }

    void putBack(Statement statement) throws SQLException {
        for (String sql : again) {
            statement.execute(sql);
        }
    }
}
