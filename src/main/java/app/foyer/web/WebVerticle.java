package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;

/** One HTTP server on one event loop. */
final class WebVerticle extends VerticleBase {
    private static final long LEAVE_SECONDS = 10;

    private final WebConfig config;
    private final WebServices services;
    private final FeedQuota quota;
    private HttpServer server;
    private LiveFeeds feeds;

    WebVerticle(WebConfig config, WebServices services, FeedQuota quota) {
        this.config = config;
        this.services = services;
        this.quota = quota;
    }

    @Override
    public Future<?> start() {
        Deadlines deadlines = new Deadlines(vertx, config.limits());
        WebServices services = admitting(this.services);
        Visitors visitors = new Visitors(vertx, services.signedIn(), services.journey());
        feeds = new LiveFeeds(
                vertx,
                visitors,
                services.signedIn(),
                services.activities(),
                deadlines,
                quota,
                config.limits().heartbeat());
        feeds.start();
        SecurityHeaders headers = new SecurityHeaders(config.secure());
        Site site = new Site(vertx, config, services, visitors, feeds, deadlines);
        server = vertx.createHttpServer(ServerOptions.of(config))
                .connectionHandler(deadlines::connected)
                .invalidRequestHandler(new InvalidRequests(headers, services.clock()))
                .requestHandler(request -> {
                    deadlines.headersRead(request);
                    headers.apply(request.response());
                    site.handle(request);
                });
        return server.listen();
    }

    private static WebServices admitting(WebServices services) {
        return services.with(new OwnAudience(services.portals(), services.signedIn()));
    }

    /** Requests that are under way are answered; live feeds are not, for they would never end. */
    @Override
    public Future<?> stop() {
        feeds.stop();
        return server.shutdown(LEAVE_SECONDS, TimeUnit.SECONDS);
    }
}
