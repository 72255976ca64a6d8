package app.foyer.web;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityAddresses.Viewed;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityWords;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.session.Session;
import app.foyer.session.SignedIn;
import app.foyer.view.Html;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A portal's own pages, for whoever is signed in there. */
final class PortalPages {
    private final Vertx vertx;
    private final Pages pages;
    private final SignInPages signIn;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final SignedIn signedIn;
    private final LiveFeeds feeds;
    private final PageQueries queries;
    private final DeskPages desk;
    private final SecurityPages security;
    private final DetailsPages details;
    private final MessagePages messages;

    PortalPages(
            Vertx vertx,
            Pages pages,
            SignInPages signIn,
            Exchanges exchanges,
            Visitors visitors,
            SignedIn signedIn,
            LiveFeeds feeds,
            PageQueries queries,
            DeskPages desk,
            SecurityPages security,
            DetailsPages details,
            MessagePages messages) {
        this.vertx = vertx;
        this.pages = pages;
        this.signIn = signIn;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.signedIn = signedIn;
        this.feeds = feeds;
        this.queries = queries;
        this.desk = desk;
        this.security = security;
        this.details = details;
        this.messages = messages;
    }

    void mount(Routes routes, PostedForms forms) {
        routes.get("/:portal/", context -> home(exchanges.of(context)));
        routes.get("/:portal", context -> Future.succeededFuture(PageMoves.home(exchanges.of(context))));
        security.mount(routes, forms);
        details.mount(routes, forms);
        messages.mount(routes, forms);
        routes.stream("/:portal/:page/live", this::live);
        routes.get("/:portal/:page", context -> page(exchanges.of(context)));
    }

    /** The one address that is there for everybody: who is not signed in begins here. */
    private Future<Reply> home(Exchange exchange) {
        PortalPage page = named(exchange, "");
        return visitors.whereabouts(exchange)
                .compose(found -> found.session()
                        .map(session -> shown(exchange, page, session))
                        .orElseGet(() -> Future.succeededFuture(signIn.draw(exchange, found.step()))));
    }

    private Future<Reply> page(Exchange exchange) {
        PortalPage page = named(exchange, exchange.context().pathParam("page"));
        if (page.source() == PageSource.ACTIVITY) {
            return activity(exchange, page);
        }
        return visitors.session(exchange)
                .compose(found -> found.map(session -> shown(exchange, page, session))
                        .orElseGet(() -> Future.succeededFuture(PageMoves.leave(exchange))));
    }

    private Future<Reply> shown(Exchange exchange, PortalPage page, Session session) {
        if (page.source().isForStaff()) {
            return desk.shown(exchange, page, session);
        }
        if (page.source() == PageSource.SECURITY) {
            return security.form(exchange, session)
                    .map(form -> drawn(exchange, page, session, () -> {
                        Visit visit = exchange.visit(Optional.of(session));
                        return pages.security(visit, page, form, SecurityPages.flash(exchange, visit.words()));
                    }));
        }
        if (page.source() == PageSource.DETAILS) {
            return details.form(session)
                    .map(form -> drawn(exchange, page, session, () -> {
                        Visit visit = exchange.visit(Optional.of(session));
                        return pages.details(visit, page, form, DetailsPages.flash(exchange, visit.words()));
                    }));
        }
        if (page.source() == PageSource.MESSAGES) {
            return messages.form(exchange, session)
                    .map(form -> drawn(exchange, page, session, () -> {
                        Visit visit = exchange.visit(Optional.of(session));
                        return pages.messages(visit, page, form);
                    }));
        }
        return queries.ask(exchange, page, session)
                .map(found -> drawn(exchange, page, session, () -> {
                    Visit visit = exchange.visit(Optional.of(session));
                    return page.source() == PageSource.PROFILE
                            ? pages.profile(visit, page)
                            : pages.page(visit, page, found);
                }));
    }

    private Future<Reply> activity(Exchange exchange, PortalPage page) {
        ActivityQuery query = Queries.activity(exchange.request());
        return visitors.asSignedIn(exchange, token -> signedIn.activity(exchange.id(), token, query))
                .map(found -> found.map(seen -> drawn(exchange, page, seen.session(), () -> {
                            Visit visit = exchange.visit(Optional.of(seen.session()));
                            return pages.activity(visit, page, seen.page(), query);
                        }))
                        .orElseGet(() -> PageMoves.leave(exchange)));
    }

    private Reply drawn(Exchange exchange, PortalPage page, Session session, Supplier<Html> html) {
        if (exchange.isOutdated(Optional.of(session))) {
            return PageMoves.refresh();
        }
        Reply reply = Reply.html(200, html.get());
        if (exchange.request().method().equals(HttpMethod.GET)) {
            tellViewed(exchange, page, session);
        }
        return reply;
    }

    private void tellViewed(Exchange exchange, PortalPage page, Session session) {
        ActivityAddresses.VIEWED.tell(
                vertx,
                new Viewed(ActivityEntry.of(
                        session.account().id(),
                        exchange.id(),
                        exchange.now(),
                        ActivityEvent.PAGE_VIEWED,
                        Map.of(ActivityWords.PAGE, page.title()),
                        exchange.caller())));
    }

    private void live(RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        PortalPage page = named(exchange, context.pathParam("page"));
        if (page.source() != PageSource.ACTIVITY) {
            throw Refusal.notFound();
        }
        feeds.open(exchange, session -> {
            Visit visit = exchange.visitWithoutForms(Optional.of(session));
            return new FeedShape("activity", entry -> pages.activityItem(visit, page, entry));
        });
    }

    private static PortalPage named(Exchange exchange, String path) {
        return exchange.portal().page(path).orElseThrow(Refusal::notFound);
    }
}
