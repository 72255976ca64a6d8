package app.foyer.scenario;

import app.foyer.scenario.Visit.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The links that a step's message holds. */
final class Links {
    private Links() {}

    static List<JsonObject> of(Answer answer) {
        return answer.body().getJsonObject("message", new JsonObject()).getJsonArray("links", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    static List<String> ids(Answer answer) {
        return of(answer).stream().map(link -> link.getString("id")).toList();
    }
}
