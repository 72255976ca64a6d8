package app.foyer.web;

import app.foyer.portal.PortalPage;
import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Made-up answers to the queries of a page, by which its template is tried: rows, none, and a database that refuses. */
final class SampleRows {
    private static final int MIDDLE = 2;
    /** Text, number or nothing: a template may not rely on which. */
    private static final String VALUE = "1";

    private SampleRows() {}

    static List<Map<String, Object>> of(Visit visit, PortalPage page) {
        if (page.queries().isEmpty()) {
            return List.of(Map.of());
        }
        return List.of(
                models(visit, page, query -> new Answer.Rows(List.of(row(query, VALUE), row(query, "")), true)),
                models(visit, page, query -> new Answer.Rows(List.of(), false)),
                models(visit, page, query -> new Answer.Failed()));
    }

    private static Map<String, Object> models(Visit visit, PortalPage page, Function<PortalQuery, Answer> answers) {
        var view = new QueryView(visit.path(page.path()), Map.of(), MIDDLE);
        var models = new HashMap<String, Object>();
        page.queries().forEach(query -> models.put(query.name(), view.model(query, answers.apply(query))));
        return models;
    }

    private static Map<String, Object> row(PortalQuery query, String value) {
        var row = new HashMap<String, Object>();
        query.columns().forEach(column -> row.put(column, value));
        return row;
    }
}
