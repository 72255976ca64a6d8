package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Registers routes that answer by a value. The only place where a future becomes a response. */
final class Routes {
    private final Router router;

    Routes(Router router) {
        this.router = router;
    }

    /** Answers GET, and HEAD likewise. */
    void get(String path, Function<RoutingContext, Future<Reply>> route) {
        stream(path, replying(route));
    }

    /** Answers GET by something that writes its response itself. */
    void stream(String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(named(path, handler));
    }

    void post(String path, Function<RoutingContext, Future<Reply>> route) {
        router.post(path).handler(named(path, replying(route)));
    }

    void put(String path, Function<RoutingContext, Future<Reply>> route) {
        router.put(path).handler(named(path, replying(route)));
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
