package app.foyer.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What every response says to the browser, whatever else it says. */
final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            // What may be cached says so itself; everything else is private.
            "Cache-Control", "no-store",
            "Vary", "HX-Request");

    private final boolean secure;

    SecurityHeaders(boolean secure) {
        this.secure = secure;
    }

    void apply(HttpServerResponse response) {
        MultiMap headers = response.headers();
        ALWAYS.forEach(headers::set);
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }
}
