package app.foyer.web;

import com.google.common.net.InetAddresses;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Tells whether a request calls this server by a name of this machine only: a defence against rebound names. */
final class LoopbackNames {
    private LoopbackNames() {}

    static boolean has(HttpServerRequest request) {
        HostAndPort called = CalledName.of(request);
        return called != null && isLoopback(called.host());
    }

    private static boolean isLoopback(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost")
                || (InetAddresses.isInetAddress(bare)
                        && InetAddresses.forString(bare).isLoopbackAddress());
    }
}
