package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what the address of a request asks for; each name at most once. */
final class Queries {
    private static final int LONGEST_ARGUMENT = 100;

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

    /**
     * What a query of a page is told; no more than anybody types.
     *
     * @param context since the names of an author may be those of our own parts of the path
     */
    static Optional<String> argument(RoutingContext context, String name) {
        Optional<String> argument = one(context.queryParam(name), name);
        if (!argument.map(Queries::isTyped).orElse(true)) {
            throw malformed("'" + name + "' is not what this page's own links say.");
        }
        return argument;
    }

    private static boolean isTyped(String value) {
        return value.length() <= LONGEST_ARGUMENT && value.codePoints().noneMatch(Character::isISOControl);
    }

    /** Which rows of a paged query are asked for, from 1. */
    static int pageOfRows(RoutingContext context) {
        String number = one(context.queryParam(QueryView.PAGE), QueryView.PAGE).orElse("1");
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw malformed("'page' must be a whole number from 1 to 999.");
        }
        return Integer.parseInt(number);
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ActivityQuery.MAX_LIMIT) {
            throw malformed("'limit' must be a whole number from 1 to " + ActivityQuery.MAX_LIMIT + ".");
        }
        return limit;
    }

    private static Optional<String> one(HttpServerRequest request, String name) {
        return one(request.params().getAll(name), name);
    }

    private static Optional<String> one(List<String> values, String name) {
        if (values.size() > 1) {
            throw malformed("'" + name + "' must be given once.");
        }
        return values.stream().findFirst();
    }

    private static Refusal malformed(String detail) {
        return new Refusal(HttpProblem.malformed(detail));
    }
}
