package app.foyer.desk;

import app.foyer.identity.AccountId;
import app.foyer.settings.AdminSettings.Difference;
import app.foyer.settings.AdminSettings.History;
import app.foyer.settings.AdminSettings.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The saves of a portal's settings as templates know them, newest first. */
record HistoryView(Asked asked, String portal, Map<AccountId, String> names) {

    Map<String, Object> model(History history) {
        Map<String, Object> model = new HashMap<>();
        model.put("saves", history.saves().stream().map(this::save).toList());
        model.put("empty", history.saves().isEmpty());
        model.put(
                "older",
                history.next()
                        .map(next -> asked.at(portal, PortalPart.HISTORY.id()) + "?before=" + next)
                        .orElse(""));
        return model;
    }

    private Map<String, Object> save(Told told) {
        return Map.of(
                "id", told.save().id().toString(),
                "at", asked.times().model(told.save().at()),
                "by",
                        names.getOrDefault(
                                told.save().account(), told.save().account().toString()),
                "foundOther", told.foundOther(),
                "changes", changes(told.differences()));
    }

    private List<Map<String, Object>> changes(List<Difference> differences) {
        String nothing = asked.words().say("desk.portals.leftOut");
        return differences.stream()
                .map(difference -> Map.<String, Object>of(
                        "key", difference.key(),
                        "before", difference.before().orElse(nothing),
                        "after", difference.after().orElse(nothing)))
                .toList();
    }
}
