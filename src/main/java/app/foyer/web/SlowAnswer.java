package app.foyer.web;

import app.foyer.desk.Answer.Parts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** An object that takes its time: until it is there, white space keeps the connection, which JSON allows before it. */
final class SlowAnswer implements Parts {
    private static final Buffer NOT_YET = Buffer.buffer("\n");

    private final Vertx vertx;
    private final Future<JsonObject> answer;
    private final Duration heartbeat;
    private boolean sent;

    SlowAnswer(Vertx vertx, Future<JsonObject> answer, Duration heartbeat) {
        this.vertx = vertx;
        this.answer = answer;
        this.heartbeat = heartbeat;
    }

    @Override
    public Future<Optional<Buffer>> next() {
        if (sent) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<Buffer>> part = Promise.promise();
        long timer = vertx.setTimer(heartbeat.toMillis(), late -> part.tryComplete(Optional.of(NOT_YET)));
        answer.onSuccess(object -> part.tryComplete(Optional.of(object.toBuffer())))
                .onFailure(part::tryFail);
        return part.future()
                .onSuccess(some -> sent = some.get() != NOT_YET)
                .onComplete(done -> vertx.cancelTimer(timer));
    }
}
