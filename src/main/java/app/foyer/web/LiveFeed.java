package app.foyer.web;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityType;
import app.foyer.identity.AccountId;
import app.foyer.session.Session;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open live feed. It reads what is new from the database whenever somebody hints that something may be. */
final class LiveFeed {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int AT_ONCE = 500;

    private final HttpServerResponse response;
    private final Session session;
    private final Activities activities;
    private final Supplier<Future<Boolean>> stillSignedIn;
    private final FeedPosition position;
    private final FeedShape shape;
    private final Optional<ActivityType> type;
    private boolean reading;
    private boolean hinted;
    private boolean ended;

    LiveFeed(
            HttpServerResponse response,
            Session session,
            Activities activities,
            Supplier<Future<Boolean>> stillSignedIn,
            FeedPosition position,
            FeedShape shape,
            Optional<ActivityType> type) {
        this.response = response;
        this.session = session;
        this.activities = activities;
        this.stillSignedIn = stillSignedIn;
        this.position = position;
        this.shape = shape;
        this.type = type;
    }

    AccountId account() {
        return session.account().id();
    }

    Session session() {
        return session;
    }

    void begin() {
        write(FeedShape.RETRY);
        catchUp();
    }

    /** Tells what is new. A hint during a look makes for another look, since the first may have come too early. */
    void catchUp() {
        hinted = true;
        if (!reading && !ended) {
            look();
        }
    }

    /** Shows that the connection lives, and ends it when its session does not; a doubt ends it too. */
    void check() {
        write(FeedShape.HEARTBEAT);
        stillSignedIn
                .get()
                .onSuccess(alive -> {
                    if (!alive) {
                        end();
                    }
                })
                .onFailure(doubt -> drop());
    }

    /** Ends for good: the page need not come back. */
    void end() {
        if (!ended) {
            ended = true;
            response.end(FeedShape.ENDED);
        }
    }

    /** Ends so that the browser comes back. */
    void drop() {
        if (!ended) {
            ended = true;
            response.reset();
        }
    }

    boolean isOver() {
        return ended || response.closed();
    }

    void closed() {
        ended = true;
    }

    private void look() {
        reading = true;
        hinted = false;
        activities
                .since(account(), position.readFrom(), AT_ONCE)
                .onSuccess(this::tell)
                .onFailure(failure -> {
                    LOG.warn("live activity could not be read: {}", failure.toString());
                    drop();
                });
    }

    private void tell(List<ActivityEntry> read) {
        List<ActivityEntry> fresh = position.fresh(read);
        if (fresh.stream().anyMatch(entry -> entry.event() == ActivityEvent.SIGNED_OUT)) {
            // It may be this session that ended; whoever ended many at once hints at none of them.
            check();
        }
        fresh.stream().filter(this::isWanted).map(shape::text).forEach(this::write);
        reading = false;
        boolean mayBeMore = read.size() == AT_ONCE && !fresh.isEmpty();
        if ((hinted || mayBeMore) && !ended) {
            look();
        }
    }

    private boolean isWanted(ActivityEntry entry) {
        return type.isEmpty() || type.get() == entry.event().type();
    }

    /** A reader that does not keep up is let go; what it missed it gets when it comes back. */
    private void write(String text) {
        if (!ended && response.writeQueueFull()) {
            drop();
        }
        if (!ended) {
            response.write(text);
        }
    }
}
