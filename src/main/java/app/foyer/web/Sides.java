package app.foyer.web;

import app.foyer.portal.Audience;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a listener answers, by what browsers call it there: scheme, host and port, no path, no slash.
 *
 * <p>Where both are called differently, a request is for staff when its name is theirs, and for clients otherwise. Portals
 * of the other side are not there at all.
 *
 * @param clients the origin of portals for clients, such as {@code https://portal.example.co.nz}; empty where there are none
 * @param staff the origin of portals for staff, likewise
 */
public record Sides(Optional<String> clients, Optional<String> staff) {

    public Sides {
        Stream.concat(clients.stream(), staff.stream())
                .filter(origin -> !origin.matches("https?://[^/]+"))
                .forEach(origin -> {
                    throw new IllegalArgumentException("an origin is scheme, host and port: " + origin);
                });
        if (clients.isEmpty() && staff.isEmpty()) {
            throw new IllegalArgumentException("a listener is for somebody");
        }
    }

    /** Both at one origin. */
    public static Sides together(String origin) {
        return new Sides(Optional.of(origin), Optional.of(origin));
    }

    public static Sides ofClients(String origin) {
        return new Sides(Optional.of(origin), Optional.empty());
    }

    public static Sides ofStaff(String origin) {
        return new Sides(Optional.empty(), Optional.of(origin));
    }

    /** Whether a request finds portals for this audience. */
    boolean has(Audience audience, HttpServerRequest request) {
        Optional<String> own = audience == Audience.USER ? staff : clients;
        return own.isPresent() && (clients.equals(staff) || own.get().equals(origin(request)));
    }

    /** What the origin of our own pages is for who sends a request. */
    String origin(HttpServerRequest request) {
        return staff.filter(origin -> clients.isEmpty() || isCalled(request, origin))
                .or(() -> clients)
                .orElseThrow();
    }

    /** Whether browsers come by TLS, here or at a proxy in front. */
    boolean secure() {
        return Stream.concat(clients.stream(), staff.stream()).allMatch(origin -> origin.startsWith("https://"));
    }

    private static boolean isCalled(HttpServerRequest request, String origin) {
        HostAndPort called = CalledName.of(request);
        URI own = URI.create(origin);
        int usual = own.getScheme().equals("https") ? 443 : 80;
        return called != null
                && called.host().equalsIgnoreCase(own.getHost())
                && orUsual(called.port(), usual) == orUsual(own.getPort(), usual);
    }

    private static int orUsual(int port, int usual) {
        return port <= 0 ? usual : port;
    }
}
