package app.foyer.web;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.text.Languages;
import app.foyer.view.PortalVersion;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds out at which portal a request is, and what it brings. */
final class Exchanges {
    static final String PORTAL = "portal";
    private static final String TAKEN = PortalVersion.class.getName();
    private static final Iterable<String> VARIES = List.of("HX-Request", "Accept-Language");

    private final Function<PortalId, Optional<PortalVersion>> portals;
    private final Sides sides;
    private final ClientAddress addresses;
    private final FormTokens forms;
    private final InstantSource clock;
    private final boolean secure;

    Exchanges(
            Function<PortalId, Optional<PortalVersion>> portals,
            Sides sides,
            ClientAddress addresses,
            FormTokens forms,
            InstantSource clock,
            boolean secure) {
        this.portals = portals;
        this.sides = sides;
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
                .filter(version -> sides.has(version.portal().audience(), context.request()))
                .map(version -> {
                    Trace.of(context).met(version.id());
                    PortalCookies cookies = new PortalCookies(context, version.id(), secure);
                    Locale asked = asked(context, version.portal(), cookies);
                    return new Exchange(
                            context, version, cookies, forms, caller(context, asked), asked, clock.instant());
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

    /** What was chosen in this browser, else what it accepts of the portal's languages; what depends on it says so. */
    private static Locale asked(RoutingContext context, Portal portal, PortalCookies cookies) {
        var languages = portal.texts().languages();
        if (languages.size() > 1) {
            context.response().headers().set("Vary", VARIES);
        }
        String header = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return ChosenLanguage.of(cookies, languages)
                .map(ChosenLanguage::language)
                .orElseGet(() -> Languages.accepted(header == null ? "" : header, languages));
    }

    private Caller caller(RoutingContext context, Locale asked) {
        String userAgent =
                Optional.ofNullable(context.request().getHeader("User-Agent")).orElse("");
        return new Caller(addresses.of(context.request()), BrowserWords.of(userAgent), Optional.of(asked));
    }
}
