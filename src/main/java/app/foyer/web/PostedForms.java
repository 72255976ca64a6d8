package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lets a posted form through only when it was drawn for this very browser. */
final class PostedForms {
    private final Exchanges exchanges;
    private final FormTokens tokens;
    private final Function<Exchange, Future<Reply>> stale;

    /**
     * The check before every form.
     *
     * @param stale what a browser is told whose form is not its own or too old
     */
    PostedForms(Exchanges exchanges, FormTokens tokens, Function<Exchange, Future<Reply>> stale) {
        this.exchanges = exchanges;
        this.tokens = tokens;
        this.stale = stale;
    }

    Function<RoutingContext, Future<Reply>> to(BiFunction<Exchange, FormFields, Future<Reply>> route) {
        return context -> {
            Exchange exchange = exchanges.of(context);
            FormFields fields = FormFields.of(context);
            boolean own = tokens.accepts(exchange.id(), exchange.cookies(), fields.token());
            return own ? route.apply(exchange, fields) : stale.apply(exchange);
        };
    }
}
