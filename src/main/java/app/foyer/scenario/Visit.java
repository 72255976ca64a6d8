package app.foyer.scenario;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One client's browser at one portal, with cookies of its own: calls of the API, and pages as they come. */
final class Visit {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String portal;

    /**
     * A browser without any cookie.
     *
     * @param portal the portal's address without a slash at its end
     */
    Visit(String portal) {
        this.portal = portal;
    }

    /**
     * What a call answered.
     *
     * @param body empty when the answer has none
     */
    record Answer(int status, JsonObject body) {
        String step() {
            return body.getString("step", "");
        }

        String problem() {
            return body.getString("type", "").replace("urn:foyer:", "");
        }
    }

    /** What a page is. */
    record Page(int status, String html) {}

    Answer call(String method, String path, JsonObject body) {
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode());
        HttpResponse<String> response = send(at("/api" + path)
                .header("Content-Type", "application/json")
                .method(method, sent)
                .build());
        String text = response.body();
        return new Answer(response.statusCode(), text.startsWith("{") ? new JsonObject(text) : new JsonObject());
    }

    Page open(String path) {
        HttpResponse<String> response = send(at("/" + path).GET().build());
        return new Page(response.statusCode(), response.body());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("the server does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
