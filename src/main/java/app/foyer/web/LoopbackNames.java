package app.foyer.web;

import com.google.common.net.InetAddresses;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a request calls this server by a name of this machine only: a defence against rebound names. */
final class LoopbackNames {
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("[^/?#]*://([^/?#]*).*");

    private LoopbackNames() {}

    /** A whole address has the name itself, which then overrules {@code Host} (RFC 9112, 3.2.2). */
    static boolean has(HttpServerRequest request) {
        Matcher whole = WHOLE_ADDRESS.matcher(request.uri());
        HostAndPort called = whole.matches() ? HostAndPort.parseAuthority(whole.group(1), -1) : request.authority();
        return called != null && isLoopback(called.host());
    }

    private static boolean isLoopback(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost")
                || (InetAddresses.isInetAddress(bare)
                        && InetAddresses.forString(bare).isLoopbackAddress());
    }
}
