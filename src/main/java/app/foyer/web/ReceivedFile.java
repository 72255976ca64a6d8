package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a request, kept in a file: only its owner may read it, and it has no name. Its entry in the folder is gone as
 * soon as it is open, so that it vanishes with this process, however that ends.
 */
final class ReceivedFile {
    /** The longest; some hundred thousand clients. */
    static final long MOST_BYTES = 64L << 20;
    /** Whoever sends less in the time for a body is let go. */
    private static final long AT_LEAST_BYTES = 1L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFile.class);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Deadlines deadlines;
    private final FileChannel channel;
    private final Promise<ReceivedFile> whole = Promise.promise();
    private long received;
    private long next = AT_LEAST_BYTES;

    private ReceivedFile(RoutingContext context, FileChannel channel) {
        this.vertx = context.vertx();
        this.request = context.request();
        this.deadlines = Deadlines.of(context);
        this.channel = channel;
    }

    /** Receives the body of a request that is paused; fails when it is too long, or breaks off. */
    static Future<ReceivedFile> of(RoutingContext context) {
        if (declared(context.request()) > MOST_BYTES) {
            return Future.failedFuture(new Refusal(HttpProblem.ofStatus(413)));
        }
        return context.vertx()
                .executeBlocking(ReceivedFile::open)
                .recover(ReceivedFile::noRoom)
                .compose(channel -> {
                    ReceivedFile file = new ReceivedFile(context, channel);
                    file.receive();
                    return file.whole
                            .future()
                            .recover(broken -> file.close().transform(closed -> Future.failedFuture(broken)));
                });
    }

    /** From its first byte on; blocking. */
    InputStream read() {
        return Channels.newInputStream(channel);
    }

    Future<Void> close() {
        return vertx.executeBlocking(() -> {
            channel.close();
            return null;
        });
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static FileChannel open() throws IOException {
        return FileChannel.open(
                Path.of(System.getProperty("java.io.tmpdir"), "foyer-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void receive() {
        whole.future().onFailure(broken -> request.handler(null));
        request.exceptionHandler(brokeOff -> whole.tryFail(new Refusal(HttpProblem.ofStatus(400))))
                .endHandler(end -> vertx.executeBlocking(() -> channel.position(0))
                        .onSuccess(ready -> whole.tryComplete(this))
                        .onFailure(whole::tryFail))
                .handler(this::take);
        if (request.response().closed()) {
            // Told before anybody listened, and not told again.
            whole.tryFail(new Refusal(HttpProblem.ofStatus(400)));
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /** No more is taken from the network than the disk has taken. */
    private void take(Buffer some) {
        received += some.length();
        if (received > MOST_BYTES) {
            whole.tryFail(new Refusal(HttpProblem.ofStatus(413)));
            return;
        }
        if (received >= next) {
            next = received + AT_LEAST_BYTES;
            deadlines.bodyGoesOn(request);
        }
        request.pause();
        vertx.executeBlocking(() -> write(some))
                .onSuccess(written -> request.resume())
                .onFailure(full -> noRoom(full).onFailure(whole::tryFail));
    }

    private static <T> Future<T> noRoom(Throwable failure) {
        LOG.warn("a file that was sent cannot be kept: {}", failure.toString());
        return Future.failedFuture(new Refusal(HttpProblem.ofStatus(503)));
    }

    private Void write(Buffer some) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(some.getBytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return null;
    }
}
