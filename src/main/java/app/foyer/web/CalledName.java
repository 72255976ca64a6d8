package app.foyer.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what name and port a request calls this server. */
final class CalledName {
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("[^/?#]*://([^/?#]*).*");

    private CalledName() {}

    /** A whole address has the name itself, which then overrules {@code Host} (RFC 9112, 3.2.2); null where there is none. */
    static HostAndPort of(HttpServerRequest request) {
        Matcher whole = WHOLE_ADDRESS.matcher(request.uri());
        return whole.matches() ? HostAndPort.parseAuthority(whole.group(1), -1) : request.authority();
    }
}
