package app.foyer.web;

import app.foyer.session.SignedIn;
import app.foyer.web.PortalCookies.Kind;
import io.vertx.core.Future;

/** Signing out is the same for pages and programs: the session ends here, and the browser forgets what it had. */
final class SigningOut {
    private SigningOut() {}

    static Future<Void> of(Exchange exchange, SignedIn signedIn) {
        Future<Boolean> ended = exchange.session()
                .map(token -> signedIn.signOut(exchange.id(), token, exchange.caller()))
                .orElseGet(() -> Future.succeededFuture(false));
        return ended.onSuccess(any -> forget(exchange.cookies())).mapEmpty();
    }

    /** Storage and cache only: a cookie's end is told by the cookie itself, portal by portal. */
    static Reply clearing(Reply reply) {
        return reply.with("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private static void forget(PortalCookies cookies) {
        for (Kind kind : Kind.values()) {
            cookies.clear(kind);
        }
    }
}
