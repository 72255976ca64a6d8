package app.foyer.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Function;

/**
 * One question that a feature answers, named {@code feature.verb}.
 *
 * <p>Delivery is local always: questions carry passwords and codes, which must not leave the process.
 *
 * @param <Q> the question
 * @param <A> the answer
 */
public record Address<Q extends Record, A>(String name) {
    private static final DeliveryOptions LOCAL = new DeliveryOptions()
            .setLocalOnly(true)
            .setCodecName(LocalCodec.NAME)
            .setSendTimeout(20_000);

    public static <Q extends Record, A> Address<Q, A> named(String name) {
        return new Address<>(name);
    }

    /** Asks; a failure arrives as the {@link Fault} that the answering side saw. */
    public Future<A> ask(Vertx vertx, Q question) {
        return vertx.eventBus()
                .<Outcome<A>>request(name, question, LOCAL)
                .map(Message::body)
                .recover(unanswered -> Future.failedFuture(Fault.unavailable("no answer from " + name, unanswered)))
                .compose(Outcome::future);
    }

    /** Tells, without waiting for an answer. */
    public void tell(Vertx vertx, Q news) {
        vertx.eventBus().send(name, news, LOCAL);
    }

    /** Answers by the given service; what it throws becomes a failed answer. */
    public Future<Void> serve(Vertx vertx, Function<Q, Future<A>> service) {
        MessageConsumer<Q> consumer = vertx.eventBus().localConsumer(name);
        consumer.handler(message -> Future.succeededFuture(message.body())
                .compose(service)
                .onComplete(answer -> message.reply(Outcome.of(answer), LOCAL)));
        return consumer.completion();
    }
}
