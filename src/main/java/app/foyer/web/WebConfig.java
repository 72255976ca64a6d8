package app.foyer.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides about the HTTP edge.
 *
 * @param origin what browsers call this server, such as {@code https://portal.example.co.nz}; no path, no slash
 * @param loopbackOnly whether only loopback names are answered, so that no foreign name can be pointed at a demo
 * @param trustedProxies whose word on the client's address is taken
 */
public record WebConfig(
        String host,
        int port,
        String origin,
        boolean loopbackOnly,
        List<InetAddress> trustedProxies,
        Optional<Tls> tls,
        WebLimits limits) {

    /** Where the certificate chain and its private key are, both in PEM. */
    public record Tls(Path certificate, Path key) {}

    public WebConfig {
        trustedProxies = List.copyOf(trustedProxies);
        if (!origin.matches("https?://[^/]+")) {
            throw new IllegalArgumentException("an origin is scheme, host and port: " + origin);
        }
    }

    /** Plain HTTP on this machine and for nobody else. */
    public static WebConfig loopback(int port) {
        return new WebConfig(
                "127.0.0.1", port, "http://localhost:" + port, true, List.of(), Optional.empty(), WebLimits.standard());
    }

    public WebConfig with(WebLimits other) {
        return new WebConfig(host, port, origin, loopbackOnly, trustedProxies, tls, other);
    }

    /** Whether browsers come by TLS, here or at a proxy in front. */
    boolean secure() {
        return origin.startsWith("https://");
    }
}
