package app.foyer.web;

import app.foyer.portal.PageSource;
import io.vertx.core.Future;

/** Where a browser is sent. Every target is a path of ours at the same portal. */
final class PageMoves {
    /** In the address of the page that is shown after signing out. */
    static final String SIGNED_OUT = "signed-out";

    /** In the address of the page that is shown after a first password was chosen. */
    static final String PASSWORD_CHOSEN = "password-chosen";

    private PageMoves() {}

    /** To the page itself, for who comes to where its forms are sent without one. */
    static Future<Reply> back(Exchange exchange, PageSource source) {
        return Future.succeededFuture(
                Reply.seeOther(exchange.path(exchange.page(source).path())));
    }

    static Reply home(Exchange exchange) {
        return Reply.seeOther(exchange.path(""));
    }

    static Reply signIn(Exchange exchange) {
        return Reply.seeOther(exchange.path("sign-in"));
    }

    /** Leaves what needs a session. */
    static Reply leave(Exchange exchange) {
        return out(exchange, exchange.path(""));
    }

    /** Leaves on the client's own wish, which the next page confirms. */
    static Reply signedOut(Exchange exchange) {
        return out(exchange, exchange.path("?" + SIGNED_OUT + "="));
    }

    /** To the sign-in, which tells that a password was chosen. */
    static Reply passwordChosen(Exchange exchange) {
        return Reply.seeOther(exchange.path("sign-in?" + PASSWORD_CHOSEN + "="));
    }

    /** Inside a page, htmx would swap a redirect's target in, so it is told to load it. */
    private static Reply out(Exchange exchange, String path) {
        return exchange.fromHtmx() ? Reply.empty(401).with("HX-Redirect", path) : Reply.seeOther(path);
    }

    /** Has the document around a part loaded anew, because it is of another version. */
    static Reply refresh() {
        return Reply.empty(200).with("HX-Refresh", "true");
    }
}
