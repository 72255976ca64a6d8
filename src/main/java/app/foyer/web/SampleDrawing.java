package app.foyer.web;

import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityQuery;
import app.foyer.portal.PageSource;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceLocation;
import app.foyer.text.Words;
import app.foyer.view.BrokenTemplateException;
import app.foyer.view.PortalViews;
import app.foyer.view.SampleMails;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws everything that a portal can show, made up, and tells what cannot be drawn or leaves out what must be there. */
public final class SampleDrawing {
    private static final String REMEDY = "; {{message}}, {{#each fields}} and {{submit}} show all there is";

    private final PortalViews views;
    private final Portal portal;
    private final Pages pages;
    private final Problems problems = new Problems();

    private SampleDrawing(PortalViews views, Portal portal) {
        this.views = views;
        this.portal = portal;
        this.pages = new Pages(views);
    }

    /** The problems of one portal. Takes a while: call it on a worker. */
    public static List<Problem> problems(PortalViews views, Portal portal) {
        var drawing = new SampleDrawing(views, portal);
        drawing.attempt(drawing::steps);
        portal.pages().forEach(page -> drawing.attempt(() -> drawing.page(page)));
        drawing.attempt(() -> drawing.pages.error(SampleVisits.outside(portal), 404, Optional.<Instant>empty()));
        drawing.attempt(() -> SampleMails.draw(views, portal));
        if (drawing.problems.isEmpty()) {
            drawing.form();
        }
        return drawing.problems.list();
    }

    private void attempt(Runnable drawing) {
        try {
            drawing.run();
        } catch (BrokenTemplateException broken) {
            problems.add(broken.problem());
        }
    }

    private void steps() {
        for (var step : SampleSteps.all()) {
            for (var mistake : SampleSteps.mistakes(step)) {
                pages.signIn(SampleVisits.outside(portal), step, mistake, "typed");
            }
        }
    }

    private void page(PortalPage page) {
        var visit = SampleVisits.inside(portal, true);
        if (page.source() == PageSource.ACTIVITY) {
            var older = new ActivityQuery(20, Optional.of(ActivityCursor.upTo(SampleVisits.NOW)), Optional.empty());
            var entries = SampleVisits.activity(portal);
            pages.activity(visit, page, entries, ActivityQuery.newest());
            pages.activity(visit, page, entries, older);
            pages.activity(visit, page, SampleVisits.noActivity(), ActivityQuery.newest());
            entries.entries().forEach(entry -> pages.activityItem(visit, page, entry));
        } else if (page.source() == PageSource.SECURITY) {
            pages.security(visit, page, true, Optional.of("Done."));
            pages.security(SampleVisits.inside(portal, false), page, false, Optional.empty());
        } else {
            pages.page(visit, page);
        }
    }

    /** Each node that is left out is told once, with the first step at which it is. */
    private void form() {
        Words words = portal.texts().standard();
        Map<String, String> stepOf = new LinkedHashMap<>();
        for (var step : SampleSteps.all()) {
            for (var mistake : SampleSteps.mistakes(step)) {
                var model = Pages.stepModel(SampleVisits.outside(portal), step, mistake, "typed");
                model.put("message", views.draw(portal.id(), words, "engine/message", model));
                var html = views.draw(portal.id(), words, "sign-in", model).toString();
                FormNodes.missing(model, html)
                        .forEach(node -> stepOf.putIfAbsent(node, new StepWords(words).title(step)));
            }
        }
        var at = SourceLocation.startOf(portal.folder().resolve("sign-in.hbs").toString());
        stepOf.values().stream().distinct().forEach(step -> {
            var missing = stepOf.keySet().stream()
                    .filter(node -> stepOf.get(node).equals(step))
                    .collect(Collectors.joining(", "));
            problems.add(new Problem(
                    at, "form-node", "at the step '" + step + "' the form leaves out " + missing + REMEDY, ""));
        });
    }
}
