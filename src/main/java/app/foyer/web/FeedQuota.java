package app.foyer.web;

import app.foyer.identity.SessionId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many live feeds there may be, for one session and in all; one for all event loops of a node. */
final class FeedQuota {
    private final ConcurrentMap<SessionId, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final int perSession;
    private final int inAll;

    FeedQuota(WebLimits limits, MeterRegistry registry) {
        this.perSession = limits.feedsPerSession();
        this.inAll = limits.feedsInAll();
        Gauge.builder("foyer.live.feeds", all, AtomicInteger::get)
                .description("Pages that follow their activity live")
                .register(registry);
    }

    /** Takes a place; whoever got one gives it back by {@link #leave}. */
    boolean enter(SessionId session) {
        if (all.incrementAndGet() > inAll) {
            all.decrementAndGet();
            return false;
        }
        if (open.merge(session, 1, Integer::sum) > perSession) {
            leave(session);
            return false;
        }
        return true;
    }

    void leave(SessionId session) {
        all.decrementAndGet();
        open.computeIfPresent(session, (id, count) -> count == 1 ? null : count - 1);
    }
}
