package app.foyer.storage;

import io.vertx.core.Future;
import java.util.function.Function;

/** Undoes a transaction, so that what one limit refuses uses up none of the others. */
final class Withheld extends RuntimeException {
    private final Allowances.Full full;

    Withheld(Allowances.Full full) {
        super("withheld", null, false, false);
        this.full = full;
    }

    /** What to answer instead, once the transaction is undone; every other failure stays one. */
    static <T> Function<Throwable, Future<T>> told(Function<Allowances.Full, T> answer) {
        return failure -> failure.getCause() instanceof Withheld withheld
                ? Future.succeededFuture(answer.apply(withheld.full))
                : Future.failedFuture(failure);
    }
}
