package app.foyer.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;

/** Answers what is no HTTP at all or too much of it, and hangs up: nobody knows where the next request begins. */
final class InvalidRequests implements Handler<HttpServerRequest> {
    private final SecurityHeaders headers;
    private final InstantSource clock;

    InvalidRequests(SecurityHeaders headers, InstantSource clock) {
        this.headers = headers;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpProblem problem =
                HttpProblem.ofStatus(status(request.decoderResult().cause()));
        Buffer body = problem.reply(RequestId.next(), clock.instant()).body();
        headers.apply(request.response());
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.CONTENT_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body)
                .onComplete(sent -> request.connection().close());
    }

    private static int status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return 414;
        }
        return cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }
}
