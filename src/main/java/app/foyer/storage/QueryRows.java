package app.foyer.storage;

import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import app.foyer.query.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query with its rows as JSON, whatever their types: so many, so large, only the declared columns, and only one page.
 *
 * <p>Standing in brackets, a text that is no query does not parse, and neither does one that would write.
 */
final class QueryRows {
    private static final int LARGEST_ROW = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> BY_COLUMN = new TypeReference<>() {};

    private QueryRows() {}

    /** Where the query's own statement begins in {@link #sql}. */
    static int offset(PortalQuery query) {
        return before(query).length();
    }

    static String sql(PortalQuery query) {
        int values = query.placeholders().size();
        return before(query) + query.statement() + "\n) as foyer_query limit $" + (values + 1) + " offset $"
                + (values + 2) + ") as foyer_row) as foyer_rows";
    }

    private static String before(PortalQuery query) {
        String columns =
                query.columns().stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        return "select case when octet_length(foyer_json) <= " + LARGEST_ROW + " then foyer_json end"
                + " from (select to_json(foyer_row)::text as foyer_json from (select " + columns + " from (\n";
    }

    static Tuple values(Question question) {
        Tuple values = Tuple.tuple();
        for (String name : question.query().placeholders()) {
            values.addValue(
                    name.equals(PortalQuery.ACCOUNT)
                            ? question.clientId()
                            : question.arguments().get(name));
        }
        int rows = question.query().rows();
        // One more than are shown, to know whether there are more.
        return values.addLong(rows + 1L).addLong((question.page() - 1L) * rows);
    }

    /** For a query that is only tried. */
    static Tuple noValues(PortalQuery query) {
        Tuple values = Tuple.tuple();
        query.placeholders().forEach(name -> values.addValue(null));
        return values.addLong(0L).addLong(0L);
    }

    static Answer answer(Question question, RowSet<Row> found) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : found) {
            String json = row.getString(0);
            if (json == null) {
                return new Answer.Failed();
            }
            rows.add(columns(json));
        }
        int most = question.query().rows();
        return new Answer.Rows(List.copyOf(rows.subList(0, Math.min(most, rows.size()))), rows.size() > most);
    }

    /** Templates show no nulls, and nothing that has parts. */
    private static Map<String, Object> columns(String json) {
        try {
            Map<String, Object> columns = JSON.readValue(json, BY_COLUMN);
            columns.replaceAll((name, value) -> value == null ? "" : isPlain(value) ? value : String.valueOf(value));
            return columns;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL writes JSON", impossible);
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
