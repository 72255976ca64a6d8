package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.Caller;
import app.foyer.portal.ActivityColumn;
import app.foyer.portal.PortalPage;
import app.foyer.view.CallerWords;
import app.foyer.view.ClientTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recent Activity as templates know it: entries in days, and only the columns that the portal's page asks for. */
final class ActivityView {
    private final PortalPage page;
    private final ClientTimes times;
    private final ActivityTexts texts;
    private final Map<String, Object> columns = new HashMap<>();

    ActivityView(Visit visit, PortalPage page) {
        this.page = page;
        this.times = visit.times();
        this.texts = new ActivityTexts(visit.portal(), visit.words());
        for (ActivityColumn column : ActivityColumn.values()) {
            columns.put(column.id(), page.columns().contains(column));
        }
    }

    /**
     * The model of the whole page.
     *
     * @param path the page's own, for its links
     */
    Map<String, Object> model(String path, ActivityPage activity, ActivityQuery query) {
        var links = new ActivityLinks(path, query);
        var entries = activity.entries().stream().map(this::entry).toList();
        return Map.of(
                "columns",
                columns,
                "entries",
                entries,
                "days",
                days(activity.entries(), entries),
                "empty",
                entries.isEmpty(),
                "filters",
                links.filters(page.filters(), times.words()),
                "older",
                activity.next().map(links::older).orElse(""),
                "newest",
                query.before().isPresent() ? links.newest() : "",
                "live",
                links.isNewest() ? live(path, activity.entries()) : "");
    }

    /** The feed begins behind what is shown, so that nothing falls between the page and its feed. */
    private static String live(String path, List<ActivityEntry> shown) {
        String after = shown.isEmpty()
                ? ""
                : "?after=" + ActivityCursor.of(shown.get(0)).text();
        return path + "/live" + after;
    }

    private List<Map<String, Object>> days(List<ActivityEntry> entries, List<Map<String, Object>> models) {
        var byDay = new LinkedHashMap<LocalDate, List<Map<String, Object>>>();
        for (int i = 0; i < entries.size(); i++) {
            byDay.computeIfAbsent(times.day(entries.get(i).at()), day -> new ArrayList<>())
                    .add(models.get(i));
        }
        var days = new ArrayList<Map<String, Object>>();
        byDay.forEach((day, ofDay) ->
                days.add(Map.of("title", times.dayName(day), "date", day.toString(), "entries", ofDay)));
        return days;
    }

    /** The model of one row. */
    Map<String, Object> entry(ActivityEntry entry) {
        var model = new HashMap<String, Object>();
        model.put("id", ActivityCursor.of(entry).text());
        model.put("at", times.model(entry.at()));
        model.put("event", texts.sentence(entry, times));
        model.put("details", texts.details(entry));
        model.put("type", texts.type(entry.event().type()));
        model.put("icon", icon(entry.event()));
        model.put("device", device(entry));
        model.put("columns", columns);
        return model;
    }

    /** Where staff sit is nothing to a client; that it was them is. */
    private String device(ActivityEntry entry) {
        return entry.facts().containsKey(ActivityWords.BY)
                ? times.words().say("activity.byStaff")
                : device(entry.caller());
    }

    private String device(Caller caller) {
        if (caller.address().isEmpty()) {
            return browser(caller);
        }
        return caller.browser().isEmpty() ? caller.address() : browser(caller) + ", " + caller.address();
    }

    private String browser(Caller caller) {
        return CallerWords.browser(caller, times.words());
    }

    private static String icon(ActivityEvent event) {
        return switch (event) {
            case SIGNED_IN -> "sign-in";
            case SIGNED_OUT -> "sign-out";
            case SIGN_IN_FAILED, SIGN_IN_PAUSED, CODE_NOT_DELIVERED, PASSWORD_CHANGE_FAILED -> "notice";
            case CODE_SENT, MESSAGE_SENT, MESSAGE_RECEIVED, MESSAGE_SETTLED -> "mail";
            case APP_PAIRED -> "phone";
            case EMAIL_MADE_DEFAULT,
                    DEFAULT_UNDONE,
                    REPORT_EXPORTED,
                    SETTINGS_SAVED,
                    CLIENTS_EXPORTED,
                    CLIENTS_IMPORTED,
                    EMERGENCY_CODE_CREATED,
                    PASSWORD_CHANGED,
                    PASSWORD_CHANGE_DEMANDED,
                    PREFERRED_METHOD_SET,
                    MULTI_FACTOR_RESET,
                    INVITED,
                    ROLE_CHANGED,
                    TOKEN_CREATED,
                    TOKEN_REVOKED,
                    ACCOUNT_CLOSED,
                    ACCOUNT_REOPENED,
                    SESSIONS_ENDED,
                    SESSION_ENDED,
                    WEB_USER_ID_CHANGED,
                    CLIENT_ADDED,
                    CLIENT_CHANGED,
                    DETAILS_CORRECTED,
                    UPDATE_REQUESTED,
                    UPDATE_CONFIRMED,
                    UPDATE_WITHDRAWN,
                    UPDATE_APPROVED,
                    UPDATE_REJECTED -> "security";
            case PAGE_VIEWED, PAGE_VIEWS_MISSING -> "page";
        };
    }
}
