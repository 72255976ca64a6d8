package app.foyer.web;

import app.foyer.portal.PortalPage;
import app.foyer.portal.PortalQuery;
import app.foyer.query.Answer;
import app.foyer.query.ClientData;
import app.foyer.query.Question;
import app.foyer.session.Session;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the queries of a page for the client who is signed in. */
record PageQueries(ClientData data) {

    /** What the page's template is given by them, each under its name; nothing for a page without queries. */
    Future<Map<String, Object>> ask(Exchange exchange, PortalPage page, Session session) {
        if (page.queries().isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<String, String> arguments = arguments(exchange, page);
        int number = Queries.pageOfRows(exchange.context());
        QueryView view = new QueryView(exchange.path(page.path()), arguments, number);
        List<Future<Answer>> answers = new ArrayList<>();
        for (PortalQuery query : page.queries()) {
            answers.add(data.ask(new Question(
                    query,
                    session.account().clientId(),
                    session.account().zone(),
                    arguments,
                    query.paged() ? number : 1)));
        }
        return Future.all(answers).map(all -> models(page, view, all.list()));
    }

    private static Map<String, Object> models(PortalPage page, QueryView view, List<Answer> answers) {
        Map<String, Object> models = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            PortalQuery query = page.queries().get(i);
            models.put(query.name(), view.model(query, answers.get(i)));
        }
        return models;
    }

    private static Map<String, String> arguments(Exchange exchange, PortalPage page) {
        Map<String, String> arguments = new TreeMap<>();
        page.queries().stream()
                .flatMap(query -> query.parameters().stream())
                .distinct()
                .forEach(name ->
                        Queries.argument(exchange.context(), name).ifPresent(value -> arguments.put(name, value)));
        return arguments;
    }
}
