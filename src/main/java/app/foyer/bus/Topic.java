package app.foyer.bus;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Consumer;

/**
 * A hint for whoever listens, on every node: an id and nothing else.
 *
 * <p>A hint may be lost; the database is the truth, so a listener reads there and never trusts the hint.
 */
public record Topic(String name) {
    public void hint(Vertx vertx, String id) {
        vertx.eventBus().publish(name, id);
    }

    /** Listens until the returned subscription is closed. */
    public Subscription follow(Vertx vertx, Consumer<String> listener) {
        MessageConsumer<String> consumer = vertx.eventBus().consumer(name);
        consumer.handler(message -> listener.accept(message.body()));
        return consumer::unregister;
    }

    /** Ends a {@link #follow}. */
    @FunctionalInterface
    public interface Subscription {
        void end();
    }
}
