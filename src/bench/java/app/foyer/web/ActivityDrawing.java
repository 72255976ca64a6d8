package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.view.PortalVersion;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Recent Activity as a client gets it who asks for it anew: the whole document with its newest rows, drawn by the
 * server's own classes from what the database would have answered.
 *
 * <p>In this package, for drawing is nobody else's business.
 */
public final class ActivityDrawing {
    private static final Duration APART = Duration.ofHours(5);

    private final Pages pages = new Pages();
    private final Visit visit;
    private final PortalPage page;
    private final ActivityPage entries;

    private ActivityDrawing(Visit visit, PortalPage page, ActivityPage entries) {
        this.visit = visit;
        this.page = page;
        this.entries = entries;
    }

    /** The page of a portal, in its first language, with so many rows and older ones behind them. */
    public static ActivityDrawing of(PortalVersion version, int rows) {
        PortalPage page = version.portal().pages().stream()
                .filter(found -> found.source() == PageSource.ACTIVITY)
                .findFirst()
                .orElseThrow();
        Visit visit = SampleVisits.inside(version, version.portal().texts().standard(), false);
        List<ActivityEntry> kinds = SampleVisits.activity(version.portal()).entries();
        List<ActivityEntry> read = IntStream.rangeClosed(0, rows)
                .mapToObj(number -> entry(number, kinds.get(number % kinds.size())))
                .toList();
        return new ActivityDrawing(visit, page, ActivityPage.of(read, rows));
    }

    private static ActivityEntry entry(int number, ActivityEntry kind) {
        return new ActivityEntry(
                new UUID(1, number),
                kind.account(),
                kind.portal(),
                SampleVisits.NOW.minus(APART.multipliedBy(number)),
                kind.event(),
                kind.facts(),
                kind.caller());
    }

    /** The body of the answer. */
    public Buffer draw() {
        return Reply.html(200, pages.activity(visit, page, entries, ActivityQuery.newest()))
                .body();
    }
}
