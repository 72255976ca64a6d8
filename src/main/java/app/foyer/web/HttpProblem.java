package app.foyer.web;

import app.foyer.account.PasswordFlaw;
import app.foyer.desk.Answer;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a request was not granted, as RFC 9457 has it. Texts are for people and general; programs read the type.
 *
 * @param type what follows {@code urn:foyer:}
 * @param tryAgainAt from when the same request has a chance
 * @param more further members
 */
record HttpProblem(
        String type, int status, String title, String detail, Optional<Instant> tryAgainAt, JsonObject more) {
    static final String CONTENT_TYPE = "application/problem+json";
    static final String NOT_PERMITTED = "not-permitted";
    static final String LINK_OVER = "link-over";

    static HttpProblem of(String type, int status, String title, String detail) {
        return new HttpProblem(type, status, title, detail, Optional.empty(), new JsonObject());
    }

    /** The problem of a status that needs no words of its own. */
    static HttpProblem ofStatus(int status) {
        return switch (status) {
            case 404 -> of("not-found", 404, "Not found", "There is nothing at this address.");
            case 405 -> of("method-not-allowed", 405, "Method not allowed", "This address has no such method.");
            case 413 -> of("body-too-large", 413, "Body too large", "The request's body is too long.");
            case 414 -> of("address-too-long", 414, "Address too long", "The request's address is too long.");
            case 415 -> of("unsupported-media-type", 415, "Unsupported media type", "Send application/json.");
            case 421 -> of("misdirected", 421, "Misdirected request", "This server is not called by that name.");
            case 431 -> of("headers-too-large", 431, "Headers too large", "The request's headers are too long.");
            case 503 ->
                of("unavailable", 503, "Unavailable", "This does not work right now. Please try again shortly.");
            case 500 -> of("internal", 500, "Something went wrong", "Something went wrong on our side.");
            default ->
                status >= 500
                        ? ofStatus(500)
                        : of(
                                "malformed-request",
                                status,
                                HttpResponseStatus.valueOf(status).reasonPhrase(),
                                "The request could not be understood.");
        };
    }

    static HttpProblem oldHttp() {
        return of("old-http", 505, "HTTP version not supported", "Files are sent by HTTP/1.1 only.");
    }

    static HttpProblem notSignedIn() {
        return of("not-signed-in", 401, "Not signed in", "Please sign in.");
    }

    static HttpProblem notOffered() {
        return of("not-offered", 403, "Not offered", "This is not offered here.");
    }

    static HttpProblem passwordRefused(PasswordFlaw flaw) {
        return of("password-refused", 422, "Password refused", "This can't be the new password.")
                .with("reason", flaw.id());
    }

    static HttpProblem paused(Instant until) {
        return of("wait", 429, "Wait", "For your safety we've paused this for a while.")
                .until(until);
    }

    static HttpProblem busy(Instant until) {
        return of("busy", 503, "Busy", "Many people are signing in. Please try again in a moment.")
                .until(until);
    }

    static HttpProblem notPermitted() {
        return of(NOT_PERMITTED, 403, "Not permitted", "Your role does not include this.");
    }

    /** A program's token, or its owner's role, does not reach that far. */
    static HttpProblem outOfScope() {
        return of(
                NOT_PERMITTED,
                403,
                "Not permitted",
                "It is not among this token's scopes, or more than its owner may.");
    }

    static HttpProblem noToken() {
        return of("no-token", 401, "No token", "Send an access token that counts: Authorization: Bearer foyer_…");
    }

    /** What a member of staff would be told to correct. */
    static HttpProblem mistaken(String what) {
        return of("mistaken", 422, "Mistaken", what);
    }

    /** What stands in a program's way, with what it is told of it. */
    static HttpProblem obstacle(Answer.Obstacle obstacle) {
        HttpProblem problem = switch (obstacle.kind()) {
            case CHANGED_UNDERNEATH ->
                of("changed-underneath", 409, "Changed meanwhile", "The file was changed since it was read.");
            case REFUSED -> of("refused", 422, "Refused", "The portal could not be served so.");
            case TAKEN ->
                of("import-under-way", 409, "Another import", "Another import is under way. Try again later.");
            case NOT_WRITTEN -> of("not-written", 503, "Not written", "The file cannot be written.");
        };
        return new HttpProblem(
                problem.type(),
                problem.status(),
                problem.title(),
                problem.detail(),
                Optional.empty(),
                new JsonObject(obstacle.facts()));
    }

    static HttpProblem linkOver() {
        return of(LINK_OVER, 410, "Link no longer works", "This link was used, replaced or is too old.");
    }

    static HttpProblem malformed(String detail) {
        return of("malformed-request", 400, "Bad Request", detail);
    }

    HttpProblem until(Instant time) {
        return new HttpProblem(type, status, title, detail, Optional.of(time), more);
    }

    HttpProblem with(String name, Object value) {
        return new HttpProblem(
                type, status, title, detail, tryAgainAt, more.copy().put(name, value));
    }

    Reply reply(String requestId, Instant now) {
        JsonObject json = new JsonObject()
                .put("type", "urn:foyer:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("requestId", requestId)
                .mergeIn(more);
        Reply reply = new Reply(status, CONTENT_TYPE, json.toBuffer(), HttpHeaders.headers());
        return tryAgainAt
                .map(time -> reply.with("Retry-After", retryAfter(time, now)))
                .orElse(reply);
    }

    /** Whole seconds until then, rounded up, and never "at once". */
    static String retryAfter(Instant time, Instant now) {
        long millis = Duration.between(now, time).toMillis();
        return Long.toString(Math.max(1, -Math.floorDiv(-millis, 1000L)));
    }
}
