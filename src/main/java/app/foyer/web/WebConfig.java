package app.foyer.web;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides about the HTTP edge.
 *
 * @param port where to listen; 0 takes a free one
 * @param origin what browsers call this server, such as {@code https://portal.example.co.nz}; no path, no slash
 * @param loopbackOnly whether only loopback names are answered, so that no foreign name can be pointed at a demo
 * @param trustedProxies addresses or networks ({@code 10.0.0.0/8}) whose word on the client's address is taken
 * @param zone in which times are told to a visitor who is not known yet
 */
public record WebConfig(
        String host,
        int port,
        String origin,
        boolean loopbackOnly,
        List<String> trustedProxies,
        Optional<Tls> tls,
        ZoneId zone,
        WebLimits limits) {

    /** Where the certificate chain and its private key are, both in PEM. */
    public record Tls(Path certificate, Path key) {}

    public WebConfig {
        trustedProxies = List.copyOf(trustedProxies);
        if (!origin.matches("https?://[^/]+")) {
            throw new IllegalArgumentException("an origin is scheme, host and port: " + origin);
        }
    }

    /** Plain HTTP on this machine, for a demo and for tests. */
    public static WebConfig loopback(int port, ZoneId zone) {
        String origin = "http://localhost:" + port;
        return new WebConfig("127.0.0.1", port, origin, true, List.of(), Optional.empty(), zone, WebLimits.standard());
    }

    public WebConfig with(WebLimits other) {
        return new WebConfig(host, port, origin, loopbackOnly, trustedProxies, tls, zone, other);
    }

    /** Whether browsers come by TLS, here or at a proxy in front. */
    boolean secure() {
        return origin.startsWith("https://");
    }
}
