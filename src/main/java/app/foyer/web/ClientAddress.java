package app.foyer.web;

import com.google.common.net.InetAddresses;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Set;

/**
 * Whose request it is: the peer of the socket, or whom a trusted proxy names.
 *
 * <p>Read from the right, since only the right end was written by somebody we trust. What does not parse is not
 * believed, and neither is anything left of it.
 */
final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Set<InetAddress> trusted;

    ClientAddress(Collection<InetAddress> trustedProxies) {
        this.trusted = Set.copyOf(trustedProxies);
    }

    String of(HttpServerRequest request) {
        String peer = withoutZone(request.remoteAddress().hostAddress());
        return of(peer, String.join(",", request.headers().getAll(FORWARDED_FOR)));
    }

    String of(String peer, String forwardedFor) {
        String[] hops = forwardedFor.split(",", -1);
        String client = peer;
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            String hop = hops[i].trim();
            if (!InetAddresses.isInetAddress(hop)) {
                return client;
            }
            client = InetAddresses.toAddrString(InetAddresses.forString(hop));
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return InetAddresses.isInetAddress(address) && trusted.contains(InetAddresses.forString(address));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
