package app.foyer.web;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.view.PortalVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Finds out at which portal a request is, and what it brings. */
final class Exchanges {
    static final String PORTAL = "portal";
    private static final String TAKEN = PortalVersion.class.getName();

    private final Function<PortalId, Optional<PortalVersion>> portals;
    private final ClientAddress addresses;
    private final FormTokens forms;
    private final InstantSource clock;
    private final boolean secure;

    Exchanges(
            Function<PortalId, Optional<PortalVersion>> portals,
            ClientAddress addresses,
            FormTokens forms,
            InstantSource clock,
            boolean secure) {
        this.portals = portals;
        this.addresses = addresses;
        this.forms = forms;
        this.clock = clock;
        this.secure = secure;
    }

    /** The request at the portal that its route names. */
    Exchange of(RoutingContext context) {
        return at(context, context.pathParam(PORTAL)).orElseThrow(Refusal::notFound);
    }

    /** The request at the portal that its path begins with, for requests without a route. */
    Optional<Exchange> byPath(RoutingContext context) {
        String[] parts = SentPath.of(context).split("/", 3);
        return parts.length < 2 ? Optional.empty() : at(context, parts[1]);
    }

    private Optional<Exchange> at(RoutingContext context, String name) {
        return Optional.of(name)
                .filter(PortalId::isValid)
                .map(PortalId::new)
                .flatMap(id -> version(context, id))
                .map(version -> {
                    Trace.of(context).met(version.id());
                    PortalCookies cookies = new PortalCookies(context, version.id(), secure);
                    return new Exchange(context, version, cookies, forms, caller(context), clock.instant());
                });
    }

    /** What a request has taken once it keeps, even for the page that tells of its failure. */
    private Optional<PortalVersion> version(RoutingContext context, PortalId id) {
        PortalVersion taken = context.get(TAKEN);
        Optional<PortalVersion> version =
                taken != null && taken.id().equals(id) ? Optional.of(taken) : portals.apply(id);
        version.ifPresent(current -> context.put(TAKEN, current));
        return version;
    }

    private Caller caller(RoutingContext context) {
        String userAgent =
                Optional.ofNullable(context.request().getHeader("User-Agent")).orElse("");
        return new Caller(addresses.of(context.request()), BrowserWords.of(userAgent));
    }
}
