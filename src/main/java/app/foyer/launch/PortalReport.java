package app.foyer.launch;

import app.foyer.problem.Problem;
import app.foyer.release.PortalState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** How the portals are, for an operator's tools. A broken one does not make the node unready: its last good version serves. */
final class PortalReport {
    private PortalReport() {}

    static JsonObject of(List<PortalState> states) {
        JsonObject each = new JsonObject();
        states.forEach(state -> each.put(state.name(), state(state)));
        return each;
    }

    private static JsonObject state(PortalState state) {
        JsonObject json = new JsonObject()
                .put(
                        "version",
                        state.version()
                                .map(version -> version.portal().version())
                                .orElse(null))
                .put("since", state.since().toString());
        return state.problems().isEmpty()
                ? json
                : json.put(
                        "problems",
                        new JsonArray(
                                state.problems().stream().map(Problem::line).toList()));
    }
}
