package app.foyer.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One timer per connection that ends it when a client takes too long over headers, body or the next request.
 *
 * <p>An idle timeout alone does not: a body that drips a byte now and then resets it for ever. One of these belongs to
 * one event loop.
 */
final class Deadlines {
    private static final String KEY = Deadlines.class.getName();
    private static final long NONE = -1;

    private final Vertx vertx;
    private final WebLimits limits;
    private final Map<HttpConnection, Long> timers = new HashMap<>();

    Deadlines(Vertx vertx, WebLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    /** Those that a request is under. */
    static Deadlines of(RoutingContext context) {
        return context.get(KEY);
    }

    void hold(RoutingContext context) {
        context.put(KEY, this);
    }

    void connected(HttpConnection connection) {
        timers.put(connection, NONE);
        arm(connection, limits.headersWithin());
        connection.closeHandler(closed -> {
            disarm(connection);
            timers.remove(connection);
        });
    }

    /** The headers are here: the body's time begins, or the answer's where there is no body. */
    void headersRead(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        arm(connection, hasBody(request) ? limits.bodyWithin() : limits.answerWithin());
    }

    /** A long body got somewhere: its time begins anew. */
    void bodyGoesOn(HttpServerRequest request) {
        arm(request.connection(), limits.bodyWithin());
    }

    /** Where there is no body, the answer's time has begun with the headers. */
    void bodyRead(HttpServerRequest request) {
        if (hasBody(request)) {
            arm(request.connection(), limits.answerWithin());
        }
    }

    void answered(HttpServerRequest request) {
        arm(request.connection(), limits.nextWithin());
    }

    /** A long answer got somewhere: its time begins anew. */
    void goesOn(HttpServerRequest request) {
        arm(request.connection(), limits.answerWithin());
    }

    /** An answer that goes on for as long as its session. */
    void endless(HttpServerRequest request) {
        disarm(request.connection());
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void arm(HttpConnection connection, Duration limit) {
        if (timers.containsKey(connection)) {
            disarm(connection);
            timers.put(connection, vertx.setTimer(limit.toMillis(), late -> connection.close()));
        }
    }

    private void disarm(HttpConnection connection) {
        Long timer = timers.getOrDefault(connection, NONE);
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timers.put(connection, NONE);
        }
    }
}
