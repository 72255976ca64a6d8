package app.foyer.web;

/** Where a browser is sent. Every target is a path of ours at the same portal. */
final class PageMoves {
    private PageMoves() {}

    static Reply home(Exchange exchange) {
        return Reply.seeOther(exchange.path(""));
    }

    static Reply signIn(Exchange exchange) {
        return Reply.seeOther(exchange.path("sign-in"));
    }

    /** Leaves what needs a session. Inside a page, htmx would swap a redirect's target in, so it is told to load it. */
    static Reply leave(Exchange exchange) {
        return exchange.fromHtmx() ? Reply.empty(401).with("HX-Redirect", exchange.path("")) : home(exchange);
    }

    /** Has the document around a part loaded anew, because it is of another version. */
    static Reply refresh() {
        return Reply.empty(200).with("HX-Refresh", "true");
    }
}
