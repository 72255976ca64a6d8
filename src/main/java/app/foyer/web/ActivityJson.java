package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityWords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Activity as the API tells it. */
final class ActivityJson {
    private ActivityJson() {}

    static JsonObject of(ActivityPage page) {
        JsonArray items = new JsonArray();
        page.entries().forEach(entry -> items.add(of(entry)));
        return new JsonObject()
                .put("items", items)
                .put("next", page.next().map(ActivityCursor::text).orElse(null));
    }

    static JsonObject of(ActivityEntry entry) {
        JsonObject json = new JsonObject()
                .put("id", entry.id().toString())
                .put("at", entry.at().toString())
                .put("type", entry.event().type().caption());
        ActivityWords.details(entry).ifPresent(details -> json.put("details", details));
        return json.put("event", entry.event().id())
                .put("portal", entry.portal().value());
    }
}
