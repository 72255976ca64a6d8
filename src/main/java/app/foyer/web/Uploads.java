package app.foyer.web;

import app.foyer.desk.Answer.Upload;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Requests whose body is a file: it is not read before it is known who sends it, and never into memory. */
final class Uploads {
    private static final Pattern PATH = Pattern.compile("/[^/]+/api/clients/import/?");

    private Uploads() {}

    /** Reads the bodies of all other requests; those of files wait for their route. */
    static Handler<RoutingContext> except(Handler<RoutingContext> reading) {
        return context -> {
            if (isOne(context)) {
                context.request().pause();
                // What nobody wanted is thrown away, so that the answer gets through.
                context.addEndHandler(ended -> context.request().resume());
                context.next();
            } else {
                reading.handle(context);
            }
        };
    }

    static boolean isOne(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && PATH.matcher(SentPath.of(context)).matches();
    }

    /**
     * Receives the file, and answers what was done with it.
     *
     * @param still whether it is still wanted once it is whole: it may have been on its way for long
     */
    static Future<Reply> receive(
            RoutingContext context, Upload upload, Supplier<Future<Boolean>> still, Duration heartbeat) {
        if (context.request().version() == HttpVersion.HTTP_1_0) {
            upload.over().run();
            return Future.failedFuture(new Refusal(HttpProblem.oldHttp()));
        }
        Future<ReceivedFile> received = ReceivedFile.of(context).compose(file -> wanted(file, still));
        return received.onFailure(broken -> upload.over().run()).map(file -> {
            Deadlines.of(context).bodyRead(context.request());
            Future<JsonObject> done = Future.succeededFuture(file.read())
                    .compose(upload.then())
                    .map(JsonObject::new)
                    .eventually(file::close)
                    .onComplete(over -> upload.over().run());
            return new Reply(
                    200,
                    "application/json",
                    Buffer.buffer(),
                    HttpHeaders.headers(),
                    Optional.of(new SlowAnswer(context.vertx(), done, heartbeat)));
        });
    }

    private static Future<ReceivedFile> wanted(ReceivedFile file, Supplier<Future<Boolean>> still) {
        return still.get()
                .compose(may ->
                        may ? Future.succeededFuture(file) : Future.failedFuture(new Refusal(HttpProblem.outOfScope())))
                .recover(refused -> file.close().transform(closed -> Future.failedFuture(refused)));
    }
}
