package app.foyer.web;

import app.foyer.identity.PortalId;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What one request leaves behind: its id, and what the access log tells about it. */
final class Trace {
    private static final String KEY = Trace.class.getName();
    private static final String NOTHING = "-";

    private final String requestId = RequestId.next();
    private final long began = System.nanoTime();
    private String route = NOTHING;
    private String portal = NOTHING;
    private String problem = NOTHING;

    static Trace begin(RoutingContext context) {
        Trace trace = new Trace();
        context.put(KEY, trace);
        return trace;
    }

    /** The trace of a request; a request that failed before its trace began gets one now. */
    static Trace of(RoutingContext context) {
        Trace trace = context.get(KEY);
        return trace == null ? begin(context) : trace;
    }

    String requestId() {
        return requestId;
    }

    void took(String template) {
        route = template;
    }

    String route() {
        return route;
    }

    /** How long it has taken until now. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void met(PortalId known) {
        portal = known.value();
    }

    void ended(HttpProblem with) {
        problem = with.type();
    }

    /** One line without anything personal: the route's template instead of the path, no query, no cookie, no address. */
    String line(String method, int status, long bytes) {
        return "method=" + method + " route=" + route + " status=" + status + " ms="
                + time().toMillis() + " bytes=" + bytes
                + " id=" + requestId + " portal=" + portal + " problem=" + problem;
    }
}
