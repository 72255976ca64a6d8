package app.foyer.storage;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A query for activity in the terms of SQL: which events, and before which key.
 *
 * @param ofPages whether these are page views, which have an index of their own
 */
record ActivityFilter(boolean ofPages, List<String> events, ActivityCursor before) {
    /** The condition of each index, word for word: without it no statement goes by either. */
    static final String NO_PAGES = "e.event not in ('page-viewed', 'page-views-missing')";

    static final String PAGES = "e.event in ('page-viewed', 'page-views-missing')";

    /** After everything. */
    private static final ActivityCursor END = ActivityCursor.upTo(Instant.parse("9999-12-31T00:00:00Z"));

    private static final List<String> NORMAL = ids(event -> event.type() != ActivityType.PAGES);

    static ActivityFilter of(ActivityQuery query) {
        List<String> events =
                query.type().map(type -> ids(event -> event.type() == type)).orElse(NORMAL);
        boolean ofPages = query.type().filter(ActivityType.PAGES::equals).isPresent();
        return new ActivityFilter(ofPages, events, query.before().orElse(END));
    }

    /** The events that are shown where nothing else is asked for. */
    static ActivityFilter normal() {
        return new ActivityFilter(false, NORMAL, END);
    }

    /** The events as SQL takes them. */
    String[] eventArray() {
        return events.toArray(String[]::new);
    }

    private static List<String> ids(Predicate<ActivityEvent> wanted) {
        return Arrays.stream(ActivityEvent.values())
                .filter(wanted)
                .map(ActivityEvent::id)
                .toList();
    }
}
