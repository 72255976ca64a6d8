package app.foyer.activity;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * Page views that wait to be written: bounded, and honest about what did not fit.
 *
 * <p>What is dropped is counted per portal; once there is room again, one entry of each portal tells how many are missing.
 */
final class PageViews {
    private final int places;
    private final Counter missing;
    private final Queue<ActivityEntry> waiting = new ArrayDeque<>();
    private final Map<PortalId, Integer> dropped = new HashMap<>();
    private List<ActivityEntry> underWay = List.of();

    PageViews(int places, MeterRegistry registry) {
        this.places = places;
        this.missing = Counter.builder("foyer.page.views.dropped")
                .description("Page views that found no room, and are told of as missing")
                .register(registry);
        Gauge.builder("foyer.page.views.waiting", this, PageViews::waiting)
                .description("Page views that wait to be written")
                .register(registry);
    }

    void add(ActivityEntry view) {
        if (underWay.size() + waiting.size() < places) {
            waiting.add(view);
        } else {
            dropped.merge(view.portal(), 1, Integer::sum);
            missing.increment();
        }
    }

    int waiting() {
        return waiting.size();
    }

    boolean isEmpty() {
        return underWay.isEmpty() && waiting.isEmpty() && dropped.isEmpty();
    }

    /**
     * The next entries to write, the gaps first; the same again until they are {@link #written()}.
     *
     * <p>A writing may have an unknown end. The same entries with the same ids can be written again; counted as dropped,
     * they might be told as missing and be there.
     */
    List<ActivityEntry> next(int most, Instant now) {
        if (underWay.isEmpty()) {
            List<ActivityEntry> batch = new ArrayList<>();
            dropped.forEach((portal, count) -> batch.add(gap(portal, count, now)));
            dropped.clear();
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            underWay = List.copyOf(batch);
        }
        return underWay;
    }

    void written() {
        underWay = List.of();
    }

    /** Nobody's own entry: those whose views are missing are not known any more. */
    private static ActivityEntry gap(PortalId portal, int count, Instant now) {
        return new ActivityEntry(
                UUID.randomUUID(),
                Optional.empty(),
                portal,
                now,
                ActivityEvent.PAGE_VIEWS_MISSING,
                Map.of(ActivityWords.COUNT, Integer.toString(count)),
                Caller.UNKNOWN);
    }
}
