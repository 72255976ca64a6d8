package app.foyer.web;

import app.foyer.activity.ActivityQuery;
import app.foyer.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Recent Activity for programs: {@code /{portal}/api/activity} and {@code /live}. */
final class ActivityApi {
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final SignedIn signedIn;
    private final LiveFeeds feeds;

    ActivityApi(Exchanges exchanges, Visitors visitors, SignedIn signedIn, LiveFeeds feeds) {
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.signedIn = signedIn;
        this.feeds = feeds;
    }

    void mount(Routes routes) {
        routes.get("/:portal/api/activity", context -> page(exchanges.of(context)));
        routes.stream("/:portal/api/activity/live", this::live);
    }

    private Future<Reply> page(Exchange exchange) {
        ActivityQuery query = Queries.activity(exchange.request());
        return visitors.asSignedIn(exchange, token -> signedIn.activity(exchange.id(), token, query))
                .map(found -> found.map(seen -> Reply.json(ActivityJson.of(seen.page())))
                        .orElseGet(() -> exchange.reply(HttpProblem.notSignedIn())));
    }

    private void live(RoutingContext context) {
        feeds.open(
                exchanges.of(context),
                session -> new FeedShape("", entry -> ActivityJson.of(entry).encode()));
    }
}
