package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells an operator's tools how this node is, on a port of its own that nobody else reaches. */
public final class ManagementVerticle extends VerticleBase {
    private static final long PATIENCE_SECONDS = 2;

    private final String host;
    private final int port;
    private final Map<String, Supplier<Future<Boolean>>> checks;
    private final Supplier<JsonObject> portals;
    private HttpServer server;

    /**
     * A management port.
     *
     * @param checks what must be well for this node to serve clients, by name; shown in this order
     * @param portals how each portal is; told besides, and never a reason to be unready
     */
    public ManagementVerticle(
            String host, int port, Map<String, Supplier<Future<Boolean>>> checks, Supplier<JsonObject> portals) {
        this.host = host;
        this.port = port;
        this.checks = new LinkedHashMap<>(checks);
        this.portals = portals;
    }

    @Override
    public Future<?> start() {
        Router router = Router.router(vertx);
        Routes routes = new Routes(router);
        routes.get(
                "/health/live",
                context -> Future.succeededFuture(
                        status(true, new JsonObject().put("status", word(true)).put("checks", new JsonObject()))));
        routes.get("/health/ready", context -> ready());
        SecurityHeaders headers = new SecurityHeaders(false);
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(30))
                .requestHandler(request -> {
                    headers.apply(request.response());
                    router.handle(request);
                });
        return server.listen();
    }

    @Override
    public Future<?> stop() {
        return server.close();
    }

    private Future<Reply> ready() {
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
