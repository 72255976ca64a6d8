package app.foyer.bus;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** An answer or the fault instead of it: the bus itself would keep only a failure's text. */
record Outcome<A>(A answer, Throwable failure) {
    static <A> Outcome<A> of(AsyncResult<A> result) {
        return new Outcome<>(result.result(), result.cause());
    }

    Future<A> future() {
        return failure == null ? Future.succeededFuture(answer) : Future.failedFuture(Fault.of(failure));
    }
}
