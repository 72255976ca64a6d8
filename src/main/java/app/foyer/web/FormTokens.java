package app.foyer.web;

import app.foyer.identity.PortalId;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.web.PortalCookies.Kind;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Binds every form to the browser that it was drawn for, by the strongest cookie which that has at the portal. */
final class FormTokens {
    private static final String PURPOSE = "form";

    private final KeyedHash hash;
    private final SecureRandom random;

    FormTokens(KeyedHash hash, SecureRandom random) {
        this.hash = hash;
        this.random = random;
    }

    /** The token for a form that this response carries; a browser without any cookie gets one for it. */
    String issue(PortalId portal, PortalCookies cookies) {
        return digest(portal, cookies).map(FormTokens::text).orElseGet(() -> {
            cookies.set(Kind.VISIT, Token.random(random));
            return issue(portal, cookies);
        });
    }

    boolean accepts(PortalId portal, PortalCookies cookies, String token) {
        return digest(portal, cookies)
                .flatMap(expected -> parse(token).map(expected::equals))
                .orElse(false);
    }

    private Optional<Digest> digest(PortalId portal, PortalCookies cookies) {
        for (Kind kind : Kind.values()) {
            Optional<Token> token = cookies.get(kind);
            if (token.isPresent()) {
                return Optional.of(hash.of(
                        PURPOSE, portal.value(), kind.name(), token.get().value()));
            }
        }
        return Optional.empty();
    }

    private static String text(Digest digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes());
    }

    private static Optional<Digest> parse(String token) {
        try {
            return Optional.of(new Digest(Base64.getUrlDecoder().decode(token)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
