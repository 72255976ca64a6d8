package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Registers routes that answer by a value. The only place where a future becomes a response. */
final class Routes {
    private final Router router;
    private final List<Known> known = new ArrayList<>();

    private record Known(Pattern addresses, HttpMethod method) {}

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
        return known.stream()
                .filter(route -> route.addresses().matcher(path).matches())
                .map(route -> route.method().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void add(String path, HttpMethod method, Handler<RoutingContext> handler) {
        router.route(method, path).handler(named(path, handler));
        Pattern addresses = Pattern.compile(path.replaceAll(":[a-z]+", "[^/]+").replace("*", ".*"));
        known.add(new Known(addresses, method));
    }

    private static Handler<RoutingContext> replying(Function<RoutingContext, Future<Reply>> route) {
        return context ->
                Future.succeededFuture(context).compose(route).onComplete(reply -> reply.send(context), context::fail);
    }

    private static Handler<RoutingContext> named(String path, Handler<RoutingContext> handler) {
        return context -> {
            Trace.of(context).took(path);
            handler.handle(context);
        };
    }
}
