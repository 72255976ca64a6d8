package app.foyer.launch;

import app.foyer.portal.Audience;
import app.foyer.problem.Problem;
import app.foyer.release.PortalState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** How the portals are, for an operator's tools. A broken one does not make the node unready: its last good version serves. */
final class PortalReport {
    /** Why a portal for staff is not to be found. */
    static final String NO_PLACE = "it is for staff, and no 'server.staff' in the configuration says where they come";

    private PortalReport() {}

    /** @param hasStaff whether portals for staff are served at all */
    static JsonObject of(List<PortalState> states, boolean hasStaff) {
        JsonObject each = new JsonObject();
        states.forEach(state -> {
            JsonObject json = state(state);
            each.put(state.name(), hasStaff || !isForStaff(state) ? json : json.put("notServed", NO_PLACE));
        });
        return each;
    }

    private static boolean isForStaff(PortalState state) {
        return state.version()
                .filter(version -> version.portal().audience() == Audience.USER)
                .isPresent();
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
