package app.foyer.web;

import app.foyer.desk.Answer;
import app.foyer.desk.Answer.Parts;
import app.foyer.view.Html;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What a route answers: a value, so that it can be made, tested and passed on before anything is sent.
 *
 * @param headers besides those that every response has
 * @param parts what is sent instead of a body, as it is made
 */
record Reply(int status, String contentType, Buffer body, MultiMap headers, Optional<Parts> parts) {
    static final String HTML = "text/html; charset=utf-8";
    private static final String NO_CONTENT_TYPE = "";

    Reply(int status, String contentType, Buffer body, MultiMap headers) {
        this(status, contentType, body, headers, Optional.empty());
    }

    static Reply html(int status, String page) {
        return new Reply(status, HTML, Buffer.buffer(page), HttpHeaders.headers());
    }

    static Reply html(int status, Html page) {
        return new Reply(status, HTML, page.buffer(), HttpHeaders.headers());
    }

    static Reply json(JsonObject json) {
        return new Reply(200, "application/json", json.toBuffer(), HttpHeaders.headers());
    }

    static Reply json(JsonArray json) {
        return new Reply(200, "application/json", json.toBuffer(), HttpHeaders.headers());
    }

    static Reply file(Answer.File file) {
        return new Reply(200, file.type(), Buffer.buffer(), HttpHeaders.headers(), Optional.of(file.parts()))
                .with("Content-Disposition", AttachedFile.named(file.name()));
    }

    static Reply empty(int status) {
        return new Reply(status, NO_CONTENT_TYPE, Buffer.buffer(), HttpHeaders.headers());
    }

    /** Sends the browser on by GET. The path is one of ours, never anything from a request. */
    static Reply seeOther(String path) {
        return empty(303).with("Location", path);
    }

    Reply carrying(String type, Buffer content) {
        return new Reply(status, type, content, headers);
    }

    Reply with(String name, String value) {
        MultiMap more = HttpHeaders.headers().addAll(headers).set(name, value);
        return new Reply(status, contentType, body, more, parts);
    }

    void send(RoutingContext context) {
        parts.ifPresentOrElse(making -> new PartByPart(context, making, this::head).begin(), () -> sendWhole(context));
    }

    private void sendWhole(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        head(response);
        if (status != 204 && status != 304) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private void head(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (!contentType.equals(NO_CONTENT_TYPE)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
        }
    }
}
