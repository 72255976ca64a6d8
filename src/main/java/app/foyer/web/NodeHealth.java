package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether this node can serve clients, and what else an operator would want to know of it then. */
public final class NodeHealth {
    private static final long PATIENCE_SECONDS = 2;

    private final Map<String, Supplier<Future<Boolean>>> checks;
    private final Supplier<JsonObject> portals;

    /**
     * The health of a node.
     *
     * @param checks what must be well for this node to serve clients, by name; shown in this order
     * @param portals how each portal is; told besides, and never a reason to be unready
     */
    public NodeHealth(Map<String, Supplier<Future<Boolean>>> checks, Supplier<JsonObject> portals) {
        this.checks = new LinkedHashMap<>(checks);
        this.portals = portals;
    }

    Reply live() {
        return status(true, new JsonObject().put("status", word(true)).put("checks", new JsonObject()));
    }

    Future<Reply> ready() {
        Map<String, Future<Boolean>> asked = checks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, check -> ask(check.getValue()), (a, b) -> b, LinkedHashMap::new));
        return Future.join(List.copyOf(asked.values())).map(all -> {
            JsonObject each = new JsonObject();
            asked.forEach((name, answer) -> each.put(name, word(answer.result())));
            boolean well = asked.values().stream().allMatch(Future::result);
            return status(
                    well,
                    new JsonObject()
                            .put("status", word(well))
                            .put("checks", each)
                            .put("portals", portals.get()));
        });
    }

    /** A check that fails or takes too long is a no. */
    private static Future<Boolean> ask(Supplier<Future<Boolean>> check) {
        return Future.<Void>succeededFuture()
                .compose(now -> check.get())
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(false);
    }

    private static Reply status(boolean well, JsonObject json) {
        return Reply.empty(well ? 200 : 503).carrying("application/json", json.toBuffer());
    }

    private static String word(boolean well) {
        return well ? "up" : "down";
    }
}
