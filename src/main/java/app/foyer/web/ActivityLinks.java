package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import app.foyer.portal.ActivityFilter;
import app.foyer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The links of Recent Activity; the whole state of the page is in its address. */
record ActivityLinks(String path, ActivityQuery query) {

    /** Whether new entries belong at the top of what is shown. */
    boolean isNewest() {
        return query.before().isEmpty() && query.type().isEmpty();
    }

    String newest() {
        return path + query.type().map(type -> "?type=" + type.id()).orElse("");
    }

    String older(ActivityCursor next) {
        String from = newest();
        return from + (from.equals(path) ? "?" : "&") + "before=" + next.text();
    }

    List<Map<String, Object>> filters(List<ActivityFilter> filters, Words words) {
        if (filters.isEmpty()) {
            return List.of();
        }
        var links = new ArrayList<Map<String, Object>>();
        links.add(link(words.say("activity.all"), path, query.type().isEmpty()));
        for (ActivityFilter filter : filters) {
            links.add(link(words.say(title(filter)), path + "?type=" + filter.id(), isCurrent(filter)));
        }
        return links;
    }

    private boolean isCurrent(ActivityFilter filter) {
        return query.type().map(ActivityType::id).filter(filter.id()::equals).isPresent();
    }

    private static Map<String, Object> link(String title, String path, boolean current) {
        return Map.of("title", title, "path", path, "current", current);
    }

    private static String title(ActivityFilter filter) {
        return switch (filter) {
            case CLIENT_PORTAL_INFORMATION -> "activity.information";
            case SIGN_IN -> "activity.signIns";
            case SECURITY -> "activity.security";
            case PAGES -> "activity.pages";
        };
    }
}
