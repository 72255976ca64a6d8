package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * What bringing in many clients took.
 *
 * @param again the same file once more
 */
record ImportFigures(int clients, double added, double again) {
    String table() {
        return String.format(
                Locale.ROOT, "%n%d clients imported in %.1f s, and found unchanged in %.1f s%n", clients, added, again);
    }

    JsonObject json() {
        return new JsonObject()
                .put("clients", clients)
                .put("addedSeconds", added)
                .put("againSeconds", again);
    }
}
