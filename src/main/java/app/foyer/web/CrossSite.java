package app.foyer.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/**
 * Whether a request that changes something comes from our own pages.
 *
 * <p>Browsers say where a request comes from and no page can make them lie: {@code Sec-Fetch-Site} first, {@code Origin}
 * in older ones. A client that says neither is no browser, so nobody's cookies can be abused through it.
 */
final class CrossSite {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final String origin;

    CrossSite(String origin) {
        this.origin = origin;
    }

    boolean allows(HttpMethod method, MultiMap headers) {
        if (SAFE.contains(method)) {
            return true;
        }
        List<String> sites = headers.getAll("Sec-Fetch-Site");
        if (!sites.isEmpty()) {
            return sites.stream().allMatch("same-origin"::equals);
        }
        return headers.getAll("Origin").stream().allMatch(origin::equals);
    }
}
