package app.foyer.web;

import app.foyer.desk.Answer;
import app.foyer.desk.Answer.Parts;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Parts by their number, from 0, and how often they were asked for and closed. */
final class MadeParts implements Parts {
    static final int BYTES = 64 * 1024;

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final IntFunction<Future<Optional<Buffer>>> made;

    MadeParts(IntFunction<Future<Optional<Buffer>>> made) {
        this.made = made;
    }

    /** As many full parts, and then the end. */
    static MadeParts full(int count) {
        return new MadeParts(number -> Future.succeededFuture(number < count ? Optional.of(full()) : Optional.empty()));
    }

    static Buffer full() {
        return Buffer.buffer("x".repeat(BYTES));
    }

    Answer.File file() {
        return new Answer.File("all.txt", "text/plain; charset=utf-8", this);
    }

    @Override
    public Future<Optional<Buffer>> next() {
        return made.apply(asked.getAndIncrement());
    }

    @Override
    public void close() {
        closed.incrementAndGet();
        over.countDown();
    }

    boolean isClosedInTime() {
        try {
            return over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
