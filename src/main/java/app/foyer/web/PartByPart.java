package app.foyer.web;

import app.foyer.desk.Answer.Parts;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends a file while it is made: each part is asked for when the one before has left, so no more than one is held.
 *
 * <p>Nothing is sent before the first part is there, so that a failure until then is answered like any other. A later one
 * ends the connection in the middle, which shows whoever reads that the file is not whole.
 */
final class PartByPart {
    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Context loop;
    private final Parts parts;
    private final Consumer<HttpServerResponse> head;
    private boolean asking;
    private boolean over;
    private boolean closed;

    /** @param head writes status and headers */
    PartByPart(RoutingContext context, Parts parts, Consumer<HttpServerResponse> head) {
        this.context = context;
        this.response = context.response();
        this.loop = context.vertx().getOrCreateContext();
        this.parts = parts;
        this.head = head;
    }

    void begin() {
        if (response.ended() || response.closed()) {
            leave();
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            head.accept(response);
            response.end();
            leave();
        } else if (context.request().version() == HttpVersion.HTTP_1_0) {
            // There, a file that breaks off looks like one that has ended.
            context.fail(new Refusal(HttpProblem.oldHttp()));
            leave();
        } else {
            context.addEndHandler(ended -> leave());
            ask();
        }
    }

    /** Everybody has as long for each part as for a whole answer, and whoever makes it, too. */
    private void ask() {
        asking = true;
        Deadlines.of(context).goesOn(context.request());
        Future.succeededFuture(parts).compose(Parts::next).onComplete(part -> loop.runOnContext(now -> made(part)));
    }

    private void made(AsyncResult<Optional<Buffer>> part) {
        asking = false;
        if (over || response.closed()) {
            leave();
        } else if (part.failed()) {
            context.fail(part.cause());
            leave();
        } else {
            begun();
            part.result().ifPresentOrElse(this::write, this::end);
        }
    }

    private void begun() {
        if (!response.headWritten()) {
            head.accept(response);
            response.setChunked(true);
        }
    }

    private void write(Buffer part) {
        response.write(part)
                .onComplete(written -> loop.runOnContext(now -> {
                    if (over || written.failed()) {
                        leave();
                    } else {
                        ask();
                    }
                }));
    }

    private void end() {
        response.end();
        leave();
    }

    /** Whoever makes a part is left to it. */
    private void leave() {
        over = true;
        if (!asking && !closed) {
            closed = true;
            parts.close();
        }
    }
}
