package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * What bringing in many clients took.
 *
 * @param again the same file once more
 * @param heap the most that was ever used of it, garbage included
 */
record ImportFigures(int clients, double added, double again, long heap) {
    String table() {
        return String.format(
                Locale.ROOT,
                "%n%d clients imported in %.1f s, and found unchanged in %.1f s; heap at most %d MiB%n",
                clients,
                added,
                again,
                heap >> 20);
    }

    JsonObject json() {
        return new JsonObject()
                .put("clients", clients)
                .put("addedSeconds", added)
                .put("againSeconds", again)
                .put("heapBytes", heap);
    }
}
