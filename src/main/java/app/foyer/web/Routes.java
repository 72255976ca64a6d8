package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Registers routes that answer by a value. The only place where a future becomes a response.
 *
 * <p>The router tries its routes one after the other, each by a regular expression of its path. So a path is one route of
 * the router, whatever its methods.
 */
final class Routes {
    private final Router router;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(Route route, Pattern addresses, Map<HttpMethod, Handler<RoutingContext>> handlers) {}

    Routes(Router router) {
        this.router = router;
    }

    /** Answers GET, and HEAD likewise. */
    void get(String path, Function<RoutingContext, Future<Reply>> route) {
        stream(path, replying(route));
    }

    /** Answers GET by something that writes its response itself. */
    void stream(String path, Handler<RoutingContext> handler) {
        add(path, HttpMethod.GET, handler);
        add(path, HttpMethod.HEAD, handler);
    }

    void post(String path, Function<RoutingContext, Future<Reply>> route) {
        add(path, HttpMethod.POST, replying(route));
    }

    void put(String path, Function<RoutingContext, Future<Reply>> route) {
        add(path, HttpMethod.PUT, replying(route));
    }

    /** The methods that an address has, as the header {@code Allow} lists them. */
    String allowed(String path) {
        return known.values().stream()
                .filter(route -> route.addresses().matcher(path).matches())
                .flatMap(route -> route.handlers().keySet().stream())
                .map(HttpMethod::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void add(String path, HttpMethod method, Handler<RoutingContext> handler) {
        Known route = known.computeIfAbsent(path, this::addPath);
        route.handlers().put(method, handler);
        route.route().method(method);
    }

    private Known addPath(String path) {
        Map<HttpMethod, Handler<RoutingContext>> handlers = new LinkedHashMap<>();
        Route route = router.route(path).handler(context -> {
            Trace.of(context).took(path);
            handlers.get(context.request().method()).handle(context);
        });
        Pattern addresses = Pattern.compile(path.replaceAll(":[a-z]+", "[^/]+").replace("*", ".*"));
        return new Known(route, addresses, handlers);
    }

    private static Handler<RoutingContext> replying(Function<RoutingContext, Future<Reply>> route) {
        return context ->
                Future.succeededFuture(context).compose(route).onComplete(reply -> reply.send(context), context::fail);
    }
}
