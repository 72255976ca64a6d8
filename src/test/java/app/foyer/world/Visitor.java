package app.foyer.world;

import app.foyer.identity.PortalId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Somebody at one portal's API, with a cookie jar of their own. */
public final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;
    private final PortalId portal;
    private final Map<String, String> cookies = new TreeMap<>();

    public Visitor(String origin, PortalId portal) {
        this.origin = origin;
        this.portal = portal;
    }

    /** What came back. */
    public record Reply(int status, JsonObject body, HttpResponse<String> raw) {
        /** The problem's own word, without its name space. */
        public String problem() {
            return body.getString("type", "").replace("urn:foyer:", "");
        }

        public String step() {
            return body.getString("step", "");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The texts of the links in a step's message, by their ids. */
        public Map<String, String> links() {
            Map<String, String> links = new TreeMap<>();
            body.getJsonObject("message").getJsonArray("links").stream()
                    .map(JsonObject.class::cast)
                    .forEach(link -> links.put(link.getString("id"), link.getString("text")));
            return links;
        }
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    public Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    public Reply post(String path, JsonObject body) {
        return send(json(path).POST(BodyPublishers.ofString(body.encode())).build());
    }

    public Reply put(String path, JsonObject body) {
        return send(json(path).PUT(BodyPublishers.ofString(body.encode())).build());
    }

    /** The same without waiting, for bursts; cookies that come back are kept in the order they come. */
    public CompletableFuture<Reply> postLater(String path, JsonObject body) {
        HttpRequest request =
                json(path).POST(BodyPublishers.ofString(body.encode())).build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(this::received);
    }

    public CompletableFuture<Reply> putLater(String path, JsonObject body) {
        HttpRequest request =
                json(path).PUT(BodyPublishers.ofString(body.encode())).build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(this::received);
    }

    /** Anything at all, also what no program of good will would send; an empty body is none. */
    public Reply send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** What comes without an end; to be closed. */
    public HttpResponse<InputStream> follow(String path) {
        return follow(request(path));
    }

    /** The same at one of the portal's pages. */
    public HttpResponse<InputStream> followPage(String path) {
        return follow(at("/" + portal + "/" + path));
    }

    private static HttpResponse<InputStream> follow(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The text of one of the portal's pages, as a browser with these cookies gets it. */
    public String page(String path) {
        return look(path).raw().body();
    }

    /** One of the portal's pages with all that comes with it. */
    public Reply look(String path) {
        return send(at("/" + portal + "/" + path).build());
    }

    /** The same, in the language that a browser asks for. */
    public Reply look(String path, Locale language) {
        return send(at("/" + portal + "/" + path)
                .header("Accept-Language", language.toLanguageTag())
                .build());
    }

    /** Sends a form of one of the portal's pages, as a browser without scripts does. */
    public Reply submit(String path, Map<String, String> fields) {
        return submit(path, fields, Map.of());
    }

    /** The same, with headers that say where the form stood. */
    public Reply submit(String path, Map<String, String> fields, Map<String, String> headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = at("/" + portal + "/" + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** The changing part of a page, asked for by a document of some version. */
    public Reply fragment(String path, String version) {
        return send(at("/" + portal + "/" + path)
                .header("HX-Request", "true")
                .header("Foyer-Version", version)
                .build());
    }

    /** Whether and how any path of the server is answered. */
    public int status(String path) {
        return send(at(path).build()).status();
    }

    /** The text at any path of the server. */
    public String text(String path) {
        return send(at(path).build()).raw().body();
    }

    /** The bytes at any path of the server. */
    public byte[] bytes(String path) {
        try {
            return HTTP.send(at(path).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Reply signIn(String identifier, String password) {
        return post("/sign-in", new JsonObject().put("identifier", identifier).put("password", password));
    }

    public Reply code(String digits) {
        return post("/sign-in/code", new JsonObject().put("code", digits));
    }

    public Reply emailCode() {
        return post("/sign-in/email-code");
    }

    public Reply chooseDefault(String method) {
        return post("/sign-in/default", new JsonObject().put("method", method));
    }

    /** The cookies as a browser would send them. */
    public synchronized Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public synchronized void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public synchronized void dropCookie(String name) {
        cookies.remove(name);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return at("/" + portal + "/api" + path);
    }

    private synchronized HttpRequest.Builder at(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Reply send(HttpRequest request) {
        try {
            return received(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isObject(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return response.body().startsWith("{") && !type.equals("application/jsonl");
    }

    private synchronized Reply received(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        String text = response.body();
        return new Reply(response.statusCode(), isObject(response) ? new JsonObject(text) : new JsonObject(), response);
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
