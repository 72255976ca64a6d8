package app.foyer.storage;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A query for activity in the terms of SQL: which events, and before which key. */
record ActivityFilter(List<String> events, ActivityCursor before) {
    /** After everything. */
    private static final ActivityCursor END = ActivityCursor.upTo(Instant.parse("9999-12-31T00:00:00Z"));

    private static final List<String> NORMAL = ids(event -> event.type() != ActivityType.PAGES);

    static ActivityFilter of(ActivityQuery query) {
        List<String> events =
                query.type().map(type -> ids(event -> event.type() == type)).orElse(NORMAL);
        return new ActivityFilter(events, query.before().orElse(END));
    }

    /** The events that are shown where nothing else is asked for. */
    static ActivityFilter normal() {
        return new ActivityFilter(NORMAL, END);
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
