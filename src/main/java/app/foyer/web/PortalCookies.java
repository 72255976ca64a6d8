package app.foyer.web;

import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cookies of one browser at one portal, as they will be after this response.
 *
 * <p>All portals of a host receive all its cookies, so each portal has names of its own.
 */
final class PortalCookies {

    /** What a cookie is for, strongest first. */
    enum Kind {
        SESSION("session"),
        SIGN_IN("sign-in"),
        /** Only so that a form can be bound to a browser that has nothing else yet. */
        VISIT("visit");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    private static final String LANGUAGE = "language";
    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final RoutingContext context;
    private final PortalId portal;
    private final boolean secure;
    private final Map<Kind, Token> tokens = new EnumMap<>(Kind.class);

    PortalCookies(RoutingContext context, PortalId portal, boolean secure) {
        this.context = context;
        this.portal = portal;
        this.secure = secure;
        HttpServerRequest request = context.request();
        for (Kind kind : Kind.values()) {
            Optional.ofNullable(request.getCookie(name(kind.id)))
                    .flatMap(cookie -> Token.parse(cookie.getValue()))
                    .ifPresent(token -> tokens.put(kind, token));
        }
    }

    Optional<Token> get(Kind kind) {
        return Optional.ofNullable(tokens.get(kind));
    }

    /** Keeps a token until the browser is closed. */
    void set(Kind kind, Token token) {
        tokens.put(kind, token);
        context.response().addCookie(cookie(kind.id, token.value()));
    }

    void set(Kind kind, Token token, Duration life) {
        tokens.put(kind, token);
        context.response().addCookie(cookie(kind.id, token.value()).setMaxAge(life.toSeconds()));
    }

    /** What this browser was asked to remember of the language, whatever that is. */
    Optional<String> language() {
        return Optional.ofNullable(context.request().getCookie(name(LANGUAGE))).map(Cookie::getValue);
    }

    void keepLanguage(String value) {
        context.response().addCookie(cookie(LANGUAGE, value).setMaxAge(LANGUAGE_KEPT.toSeconds()));
    }

    void clear(Kind kind) {
        if (tokens.remove(kind) != null) {
            context.response().addCookie(cookie(kind.id, "").setMaxAge(0));
        }
    }

    private Cookie cookie(String id, String value) {
        return Cookie.cookie(name(id), value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setPath("/")
                .setSecure(secure);
    }

    private String name(String id) {
        return (secure ? "__Host-" : "") + portal + "." + id;
    }
}
