package app.foyer.config;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where browsers reach the server.
 *
 * @param host the address to listen on
 * @param origin what browsers send as {@code Origin}, when it is not the port on this machine
 * @param staff where staff come; empty where they do not
 * @param trustedProxies whose forwarding headers are believed; nobody else's are
 */
public record HttpConfig(
        String host,
        int port,
        Optional<String> origin,
        Optional<StaffConfig> staff,
        Optional<TlsFiles> tls,
        List<InetAddress> trustedProxies) {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[1-9][0-9]{0,4})?");

    static HttpConfig read(Section server) {
        var ofClients = new HttpConfig(
                server.text("host", "127.0.0.1"),
                server.integer("port", 1, 65_535, 8080),
                server.optional("origin", originForm()),
                Optional.empty(),
                server.optionalSection("tls").map(TlsFiles::read),
                server.list("trustedProxies", addressForm()));
        var staff = server.optionalSection("staff").map(section -> StaffConfig.read(section, ofClients));
        server.rejectUnknownKeys();
        return ofClients.with(staff);
    }

    /** The origin that requests of our own pages carry. */
    public String publicOrigin() {
        return origin.orElse((tls.isPresent() ? "https" : "http") + "://localhost:" + port);
    }

    /** The same on another port, for the command line may say so. */
    public HttpConfig withPort(int otherPort) {
        return new HttpConfig(host, otherPort, origin, staff, tls, trustedProxies);
    }

    private HttpConfig with(Optional<StaffConfig> others) {
        return new HttpConfig(host, port, origin, others, tls, trustedProxies);
    }

    static Form<String> originForm() {
        return new Form<>(
                "value-type",
                "scheme, host and where needed port, such as https://portal.example.nz, without a path",
                new Shape.Text(ORIGIN.pattern()),
                written -> Optional.of(written.toLowerCase(Locale.ROOT))
                        .filter(ORIGIN.asMatchPredicate())
                        .map(HttpConfig::withoutDefaultPort));
    }

    /** Browsers leave the scheme's own port out, so it must not stand in what they are compared with. */
    private static String withoutDefaultPort(String origin) {
        return origin.replaceFirst("^(http://[^:]+):80$|^(https://[^:]+):443$", "$1$2");
    }

    /** Written as numbers: a name would be looked up, and whoever answers would be trusted. */
    private static Form<InetAddress> addressForm() {
        Predicate<String> isAddress = InetAddresses::isInetAddress;
        return new Form<>(
                "value-type",
                "an IP address",
                written -> Optional.of(written).filter(isAddress).map(InetAddresses::forString));
    }
}
