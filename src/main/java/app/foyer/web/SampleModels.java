package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityQuery;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.text.Words;
import app.foyer.view.PortalVersion;
import app.foyer.view.SampleMails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the templates of a portal are filled with: made-up models of every kind, by the template that is drawn with them. */
public final class SampleModels {
    /** For what is drawn by one template and put into another. */
    private static final String DRAWN = "drawn before";

    private final Portal portal;
    private final PortalVersion version;
    private final Words words;
    private final Map<String, List<Map<String, Object>>> models = new HashMap<>();

    private SampleModels(Portal portal) {
        this.portal = portal;
        this.version = PortalVersion.withoutTemplates(portal);
        this.words = portal.texts().standard();
    }

    public static Map<String, List<Map<String, Object>>> of(Portal portal) {
        var samples = new SampleModels(portal);
        samples.addSteps();
        portal.pages().forEach(samples::addPage);
        samples.addErrors();
        samples.addOffline();
        samples.models.putAll(SampleMails.models(portal, samples.words));
        return Map.copyOf(samples.models);
    }

    private void addSteps() {
        var visit = SampleVisits.outside(version, words);
        var pages = new Pages();
        for (var step : SampleSteps.all()) {
            for (var mistake : SampleSteps.mistakes(step)) {
                var model = pages.stepModel(visit, step, mistake, "typed");
                add("engine/message", model);
                add("sign-in", with(model, "message"));
                add("engine/sign-in", with(model, "message", "form"));
            }
        }
        addWhole(visit, ShellView.of(visit, "Sign in", ""));
    }

    private void addPage(PortalPage page) {
        for (boolean emailDefault : List.of(false, true)) {
            var visit = SampleVisits.at(page, version, words, emailDefault);
            for (var data : data(visit, page)) {
                var model = ShellView.of(visit, page.title(), page.id());
                model.putAll(data);
                add("pages/" + page.template(), model);
                add("engine/page", with(model, "content"));
            }
        }
        var visit = SampleVisits.inside(version, words, false);
        addWhole(visit, ShellView.of(visit, page.title(), page.id()));
    }

    private List<Map<String, Object>> data(Visit visit, PortalPage page) {
        return switch (page.source()) {
            case NONE -> SampleRows.of(visit, page);
            case ACTIVITY -> activity(visit, page);
            case PORTALS, STAFF, TOKENS, CLIENTS, REQUESTS, MAILBOX, REPORTS -> desk(visit, page);
            case PROFILE -> List.of(Map.of("profile", ProfileView.of(visit)));
            case DETAILS ->
                SampleDetails.all(visit).stream()
                        .flatMap(form -> Stream.of(
                                DetailsView.of(visit, page.path(), form, Optional.empty()),
                                DetailsView.of(visit, page.path(), form, Optional.of("Done."))))
                        .toList();
            case MESSAGES ->
                SampleMessages.all(visit).stream()
                        .map(form -> MessagesView.of(visit, page.path(), form))
                        .toList();
            case SECURITY ->
                SampleForms.all().stream()
                        .flatMap(form -> Stream.of(
                                SecurityView.of(visit, page, form, Optional.empty()),
                                SecurityView.of(visit, page, form, Optional.of("Done."))))
                        .toList();
        };
    }

    private List<Map<String, Object>> desk(Visit visit, PortalPage page) {
        add("engine/confirm", SampleVisits.confirmation(visit, page));
        return SampleVisits.desk(visit, page);
    }

    private List<Map<String, Object>> activity(Visit visit, PortalPage page) {
        var view = new ActivityView(visit, page);
        var path = visit.path(page.path());
        var entries = SampleVisits.activity(portal);
        entries.entries().forEach(entry -> add("activity-row", view.entry(entry)));
        var older = new ActivityQuery(20, Optional.of(ActivityCursor.upTo(SampleVisits.NOW)), Optional.empty());
        return List.of(
                activity(view.model(path, entries, ActivityQuery.newest())),
                activity(view.model(path, entries, older)),
                activity(view.model(path, SampleVisits.noActivity(), ActivityQuery.newest())));
    }

    private static Map<String, Object> activity(Map<String, Object> model) {
        return Map.of("activity", model, "live", model.get("live"));
    }

    private void addErrors() {
        for (var visit : List.of(SampleVisits.outside(version, words), SampleVisits.inside(version, words, false))) {
            var model = ShellView.of(visit, "We can’t find that page", "");
            model.putAll(Map.of("text", "It is gone.", "advice", "Go back.", "reference", visit.requestId()));
            add("engine/error", model);
            addWhole(visit, model);
        }
    }

    private void addOffline() {
        var visit = SampleVisits.outside(version, words);
        var model = Pages.offlineModel(visit);
        add("engine/offline", model);
        add("engine/frame", with(model, "main"));
        add("engine/offline-shell", with(ShellView.whole(visit, model), "main", "frame"));
    }

    private void addWhole(Visit visit, Map<String, Object> model) {
        add("engine/frame", with(model, "main"));
        add("engine/shell", with(ShellView.whole(visit, model), "main", "frame"));
        add("engine/fragment", with(model, "main", "frame"));
    }

    private void add(String template, Map<String, Object> model) {
        models.computeIfAbsent(template, name -> new ArrayList<>()).add(model);
    }

    private static Map<String, Object> with(Map<String, Object> model, String... drawn) {
        var all = new HashMap<>(model);
        for (String part : drawn) {
            all.put(part, DRAWN);
        }
        return all;
    }
}
