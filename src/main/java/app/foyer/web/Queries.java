package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what the address of a request asks for; each name at most once. */
final class Queries {
    private Queries() {}

    static ActivityQuery activity(HttpServerRequest request) {
        int limit = one(request, "limit").map(Queries::limit).orElse(ActivityQuery.DEFAULT_LIMIT);
        return new ActivityQuery(limit, cursor(request, "before"), type(request));
    }

    /** A type may be named by its id, or by the caption that entries show. */
    static Optional<ActivityType> type(HttpServerRequest request) {
        return one(request, "type")
                .map(name -> Arrays.stream(ActivityType.values())
                        .filter(type -> type.id().equals(name) || type.caption().equals(name))
                        .findFirst()
                        .orElseThrow(() -> malformed("'type' must be one of "
                                + Arrays.stream(ActivityType.values())
                                        .map(ActivityType::id)
                                        .toList() + ".")));
    }

    static Optional<ActivityCursor> cursor(HttpServerRequest request, String name) {
        return one(request, name)
                .map(text -> ActivityCursor.parse(text)
                        .orElseThrow(() -> malformed("'" + name + "' must come from an earlier answer.")));
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ActivityQuery.MAX_LIMIT) {
            throw malformed("'limit' must be a whole number from 1 to " + ActivityQuery.MAX_LIMIT + ".");
        }
        return limit;
    }

    private static Optional<String> one(HttpServerRequest request, String name) {
        List<String> values = request.params().getAll(name);
        if (values.size() > 1) {
            throw malformed("'" + name + "' must be given once.");
        }
        return values.stream().findFirst();
    }

    private static Refusal malformed(String detail) {
        return new Refusal(HttpProblem.malformed(detail));
    }
}
