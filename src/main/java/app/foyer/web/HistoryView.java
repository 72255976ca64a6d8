package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.History;
import app.foyer.identity.AccountId;
import app.foyer.portal.ActivityFilter;
import app.foyer.view.CallerWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody's activity as staff read it: what that person reads, and besides who did it, why, and each entry's id. */
record HistoryView(Visit visit, History history) {

    Map<String, Object> model() {
        var links = new ActivityLinks(history.path(), history.query());
        var more = history.page().next();
        Map<String, Object> model = new HashMap<>();
        model.put("whole", history.whole());
        model.put("entries", history.page().entries().stream().map(this::entry).toList());
        model.put(
                "filters",
                history.whole() ? links.filters(List.of(ActivityFilter.values()), visit.words()) : List.of());
        model.put("newest", history.query().before().isPresent() ? links.newest() : "");
        model.put("older", history.whole() ? more.map(links::older).orElse("") : history.path());
        return model;
    }

    private Map<String, Object> entry(ActivityEntry entry) {
        var texts = new ActivityTexts(visit.portal(), visit.words());
        Map<String, Object> model = new HashMap<>();
        model.put("id", entry.id().toString());
        model.put("at", visit.times().model(entry.at()));
        model.put("event", texts.sentence(entry, visit.times()));
        model.put("details", texts.details(entry));
        model.put("portal", entry.portal().value());
        model.put("by", by(entry.facts().getOrDefault(ActivityWords.BY, "")));
        model.put("why", entry.facts().getOrDefault(ActivityWords.WHY, ""));
        model.put("device", device(entry));
        return model;
    }

    /** A name; who is not known any more is told by the id. */
    private String by(String id) {
        return id.isEmpty() ? "" : history.staff().getOrDefault(new AccountId(UUID.fromString(id)), id);
    }

    private String device(ActivityEntry entry) {
        String browser = CallerWords.browser(entry.caller(), visit.words());
        String address = entry.caller().address();
        return browser.isEmpty() || address.isEmpty() ? browser + address : browser + ", " + address;
    }
}
