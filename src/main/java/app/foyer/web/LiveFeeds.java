package app.foyer.web;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityType;
import app.foyer.bus.Topic.Subscription;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.session.SessionTopics;
import app.foyer.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The live feeds of one event loop: opens them, passes hints on to them, and ends them with their sessions. */
final class LiveFeeds {
    private static final String EVENTS = "text/event-stream";
    private static final int QUEUE_BYTES = 256 * 1024;
    private static final Duration WHEN_FULL = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Visitors visitors;
    private final SignedIn signedIn;
    private final Activities activities;
    private final Deadlines deadlines;
    private final FeedQuota quota;
    private final Duration heartbeat;
    private final Set<LiveFeed> open = new HashSet<>();
    private List<Subscription> subscriptions = List.of();

    LiveFeeds(
            Vertx vertx,
            Visitors visitors,
            SignedIn signedIn,
            Activities activities,
            Deadlines deadlines,
            FeedQuota quota,
            Duration heartbeat) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.signedIn = signedIn;
        this.activities = activities;
        this.deadlines = deadlines;
        this.quota = quota;
        this.heartbeat = heartbeat;
    }

    void start() {
        subscriptions = List.of(
                ActivityAddresses.APPENDED.follow(
                        vertx, account -> each(feed -> feed.account().toString().equals(account), LiveFeed::catchUp)),
                SessionTopics.ENDED.follow(
                        vertx,
                        session -> each(feed -> feed.session().id().toString().equals(session), LiveFeed::check)));
    }

    void stop() {
        subscriptions.forEach(Subscription::end);
        each(any -> true, LiveFeed::drop);
    }

    /** Opens a feed for whoever is signed in; looking at it does not keep the session alive. */
    void open(Exchange exchange, Function<Session, FeedShape> shape) {
        Optional<ActivityCursor> last = last(exchange);
        Optional<ActivityType> type = Queries.type(exchange.request());
        visitors.asSignedIn(exchange, token -> signedIn.watch(exchange.id(), token))
                .onSuccess(found -> found.ifPresentOrElse(
                        session -> admit(exchange, session, feed(exchange, session, shape, last, type)),
                        () -> exchange.reply(HttpProblem.notSignedIn()).send(exchange.context())))
                .onFailure(exchange.context()::fail);
    }

    private LiveFeed feed(
            Exchange exchange,
            Session session,
            Function<Session, FeedShape> shape,
            Optional<ActivityCursor> last,
            Optional<ActivityType> type) {
        return new LiveFeed(
                exchange.context().response(),
                session,
                activities,
                stillSignedIn(exchange),
                new FeedPosition(exchange.now(), last),
                shape.apply(session),
                type);
    }

    /** Who hung up meanwhile takes no place, since nothing would ever tell that it is free again. */
    private void admit(Exchange exchange, Session session, LiveFeed feed) {
        HttpServerResponse response = exchange.context().response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, EVENTS).end();
        } else if (quota.enter(session.id())) {
            stream(exchange, feed);
        } else {
            HttpProblem problem = HttpProblem.of("too-many-feeds", 429, "Too many feeds", "Please close another page.");
            exchange.reply(problem.until(exchange.now().plus(WHEN_FULL))).send(exchange.context());
        }
    }

    private void stream(Exchange exchange, LiveFeed feed) {
        deadlines.endless(exchange.request());
        HttpServerResponse response = exchange.context().response();
        response.setChunked(true).setWriteQueueMaxSize(QUEUE_BYTES).putHeader(HttpHeaders.CONTENT_TYPE, EVENTS);
        open.add(feed);
        long timer = vertx.setPeriodic(heartbeat.toMillis(), beating -> beat(feed, beating));
        exchange.context().addEndHandler(ended -> leave(feed, timer));
        feed.begin();
    }

    /** A feed whose end nobody told is found out here. */
    private void beat(LiveFeed feed, long timer) {
        if (feed.isOver()) {
            leave(feed, timer);
        } else {
            feed.check();
        }
    }

    private void leave(LiveFeed feed, long timer) {
        if (open.remove(feed)) {
            vertx.cancelTimer(timer);
            feed.closed();
            quota.leave(feed.session().id());
        }
    }

    private Supplier<Future<Boolean>> stillSignedIn(Exchange exchange) {
        Token token = exchange.session().orElseThrow();
        return () -> signedIn.watch(exchange.id(), token).map(Optional::isPresent);
    }

    /** What an earlier connection told last: a browser's own word when it comes back, or the page's when it begins. */
    private static Optional<ActivityCursor> last(Exchange exchange) {
        return Optional.ofNullable(exchange.request().getHeader("Last-Event-ID"))
                .flatMap(ActivityCursor::parse)
                .or(() -> Queries.cursor(exchange.request(), "after"));
    }

    private void each(Predicate<LiveFeed> which, Consumer<LiveFeed> act) {
        List.copyOf(open).stream().filter(which).forEach(act);
    }
}
