package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.function.Supplier;

/** Tells an operator's tools how this node is, on a port of its own that nobody else reaches. */
public final class ManagementVerticle extends VerticleBase {
    /** The text format of Prometheus. */
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final String host;
    private final int port;
    private final NodeHealth health;
    private final Supplier<Future<String>> metrics;
    private HttpServer server;

    /**
     * A management port.
     *
     * @param metrics all figures of this node, in the text format of Prometheus
     */
    public ManagementVerticle(String host, int port, NodeHealth health, Supplier<Future<String>> metrics) {
        this.host = host;
        this.port = port;
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        Router router = Router.router(vertx);
        Routes routes = new Routes(router);
        routes.get("/health/live", context -> Future.succeededFuture(health.live()));
        routes.get("/health/ready", context -> health.ready());
        routes.get("/metrics", context -> metrics.get().map(ManagementVerticle::figures));
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

    private static Reply figures(String text) {
        return Reply.empty(200).carrying(METRICS, Buffer.buffer(text));
    }
}
