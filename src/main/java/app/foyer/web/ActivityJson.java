package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    /** Who of the staff did it, and why; only for those who may know. */
    static JsonObject behind(ActivityEntry entry, Map<AccountId, String> staff) {
        JsonObject json = new JsonObject();
        Optional.ofNullable(entry.facts().get(ActivityWords.BY))
                .ifPresent(by -> json.put("by", staff.getOrDefault(new AccountId(UUID.fromString(by)), by)));
        Optional.ofNullable(entry.facts().get(ActivityWords.WHY)).ifPresent(why -> json.put("why", why));
        return json;
    }

    static JsonObject of(ActivityEntry entry) {
        JsonObject json = new JsonObject()
                .put("id", entry.id().toString())
                .put("at", entry.at().toString())
                .put("type", entry.event().type().caption());
        ActivityWords.details(entry).ifPresent(details -> json.put("details", details));
        Optional.ofNullable(entry.facts().get(ActivityWords.UNTIL)).ifPresent(until -> json.put("until", until));
        return json.put("event", entry.event().id())
                .put("portal", entry.portal().value());
    }
}
