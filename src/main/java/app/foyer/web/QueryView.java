package app.foyer.web;

import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a query found, as templates know it.
 *
 * @param path of the page, for its links
 * @param arguments what the address of the page said
 * @param number of the page of rows, from 1
 */
record QueryView(String path, Map<String, String> arguments, int number) {
    static final String PAGE = "page";

    /** The model of one query: its rows, whether there are none, and where to go for older and newer ones. */
    Map<String, Object> model(PortalQuery query, Answer answer) {
        return answer instanceof Answer.Rows found
                ? model(
                        found.rows(),
                        false,
                        query.paged() && found.more() ? link(number + 1) : "",
                        query.paged() && number > 1 ? link(number - 1) : "")
                : model(List.of(), true, "", "");
    }

    private static Map<String, Object> model(
            List<Map<String, Object>> rows, boolean failed, String older, String newer) {
        return Map.of(
                "rows", rows, "empty", rows.isEmpty() && !failed, "failed", failed, "older", older, "newer", newer);
    }

    private String link(int other) {
        var link = new StringBuilder(path).append('?').append(PAGE).append('=').append(other);
        arguments.forEach(
                (name, value) -> link.append('&').append(name).append('=').append(encoded(value)));
        return link.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
