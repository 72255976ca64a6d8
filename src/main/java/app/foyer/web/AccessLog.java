package app.foyer.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line per request to {@code app.foyer.access}, whatever became of it, and counts its time. */
final class AccessLog implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger("app.foyer.access");

    private final RequestTimes times;

    AccessLog(RequestTimes times) {
        this.times = times;
    }

    @Override
    public void handle(RoutingContext context) {
        Trace trace = Trace.begin(context);
        context.addEndHandler(ended -> {
            HttpMethod method = context.request().method();
            int status = context.response().getStatusCode();
            LOG.info(trace.line(method.name(), status, context.response().bytesWritten()));
            times.took(method, trace.route(), status, trace.time());
        });
        context.next();
    }
}
