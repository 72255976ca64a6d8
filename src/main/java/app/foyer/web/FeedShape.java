package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a live feed writes an entry as a server-sent event.
 *
 * @param event the event's name; empty for the one that needs none
 * @param data what it carries
 */
record FeedShape(String event, Function<ActivityEntry, String> data) {
    private static final String END = "\n\n";

    /** Lets the browser come back soon after a lost connection. */
    static final String RETRY = "retry: 2000" + END;

    /** A comment, which shows that the connection lives. */
    static final String HEARTBEAT = ":" + END;

    /** Tells a page that there is nothing to come back for. */
    static final String ENDED = "event: ended\ndata: signed out" + END;

    String text(ActivityEntry entry) {
        String name = event.isEmpty() ? "" : "event: " + event + "\n";
        String lines = data.apply(entry).lines().map(line -> "data: " + line).collect(Collectors.joining("\n"));
        return "id: " + ActivityCursor.of(entry).text() + "\n" + name + lines + END;
    }
}
