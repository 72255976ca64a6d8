package app.foyer.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line per request to {@code app.foyer.access}, whatever became of it. */
final class AccessLog implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger("app.foyer.access");

    @Override
    public void handle(RoutingContext context) {
        Trace trace = Trace.begin(context);
        context.addEndHandler(ended -> LOG.info(trace.line(
                context.request().method().name(),
                context.response().getStatusCode(),
                context.response().bytesWritten())));
        context.next();
    }
}
