package app.foyer.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides about the HTTP edge.
 *
 * @param sides whom this listener answers, and by what names
 * @param loopbackOnly whether only loopback names are answered, so that no foreign name can be pointed at a demo
 * @param trustedProxies whose word on the client's address is taken
 */
public record WebConfig(
        String host,
        int port,
        Sides sides,
        boolean loopbackOnly,
        List<InetAddress> trustedProxies,
        Optional<Tls> tls,
        WebLimits limits) {

    /** Where the certificate chain and its private key are, both in PEM. */
    public record Tls(Path certificate, Path key) {}

    public WebConfig {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** Plain HTTP on this machine and for nobody else. */
    public static WebConfig loopback(int port) {
        return new WebConfig(
                "127.0.0.1",
                port,
                Sides.together("http://localhost:" + port),
                true,
                List.of(),
                Optional.empty(),
                WebLimits.standard());
    }

    public WebConfig with(WebLimits other) {
        return new WebConfig(host, port, sides, loopbackOnly, trustedProxies, tls, other);
    }

    public WebConfig with(Sides other) {
        return new WebConfig(host, port, other, loopbackOnly, trustedProxies, tls, limits);
    }

    /** Whether browsers come by TLS, here or at a proxy in front. */
    boolean secure() {
        return sides.secure();
    }
}
