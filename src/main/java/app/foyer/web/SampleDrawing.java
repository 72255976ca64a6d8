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
import app.foyer.view.PortalVersion;
import app.foyer.view.SampleMails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws everything that a portal can show, made up, and tells what cannot be drawn or leaves out what must be there. */
final class SampleDrawing {
    private static final String REMEDY = "; {{message}}, {{#each fields}} and {{submit}} show all there is";

    private final PortalVersion version;
    private final Portal portal;
    private final Pages pages;
    private final Words words;
    private final Problems problems;

    private SampleDrawing(Pages pages, PortalVersion version, Words words, Problems problems) {
        this.pages = pages;
        this.version = version;
        this.portal = version.portal();
        this.words = words;
        this.problems = problems;
    }

    /** Something that a portal shows, drawn in one language. */
    @FunctionalInterface
    interface Part {
        void draw(SampleDrawing drawing);
    }

    /** All that a portal shows, part by part, under names by which its like have the same. */
    static Map<String, Part> parts(Portal portal) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("steps", SampleDrawing::steps);
        portal.pages().forEach(page -> parts.put("page " + page.id(), drawing -> drawing.page(page)));
        parts.put("error", drawing -> drawing.pages.error(drawing.outside(), 404, Optional.empty()));
        parts.put("offline", drawing -> drawing.pages.offline(drawing.outside()));
        parts.put("mails", drawing -> SampleMails.draw(drawing.version, drawing.words));
        return parts;
    }

    /** What its form leaves out, when everything can be drawn; one language stands for all. */
    static Part form() {
        return drawing -> {
            if (drawing.words == drawing.portal.texts().standard()) {
                drawing.nodes();
            }
        };
    }

    /** What cannot be drawn of a part, in all the portal's languages, or is missing there. Call it on a worker. */
    static List<Problem> problems(Part part, Pages pages, PortalVersion version) {
        var problems = new Problems();
        var texts = version.portal().texts();
        texts.languages().forEach(language -> {
            var drawing = new SampleDrawing(pages, version, texts.in(language), problems);
            drawing.attempt(() -> part.draw(drawing));
        });
        return problems.list();
    }

    private Visit outside() {
        return SampleVisits.outside(version, words);
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
                pages.signIn(outside(), step, mistake, "typed");
            }
        }
    }

    private void page(PortalPage page) {
        var visit = SampleVisits.at(page, version, words, true);
        if (page.source() == PageSource.ACTIVITY) {
            var older = new ActivityQuery(20, Optional.of(ActivityCursor.upTo(SampleVisits.NOW)), Optional.empty());
            var entries = SampleVisits.activity(portal);
            pages.activity(visit, page, entries, ActivityQuery.newest());
            pages.activity(visit, page, entries, older);
            pages.activity(visit, page, SampleVisits.noActivity(), ActivityQuery.newest());
            entries.entries().forEach(entry -> pages.activityItem(visit, page, entry));
        } else if (page.source().isForStaff()) {
            SampleVisits.desk(visit, page).forEach(model -> pages.page(visit, page, model));
            pages.confirm(visit, page, "/", SampleVisits.carried(), Optional.of("That is not right."));
        } else if (page.source() == PageSource.SECURITY) {
            SampleForms.all().forEach(form -> {
                pages.security(visit, page, form, Optional.of("Done."));
                pages.security(SampleVisits.inside(version, words, false), page, form, Optional.empty());
            });
        } else if (page.source() == PageSource.DETAILS) {
            SampleDetails.all(visit).forEach(form -> pages.details(visit, page, form, Optional.of("Done.")));
        } else if (page.source() == PageSource.MESSAGES) {
            SampleMessages.all(visit).forEach(form -> pages.messages(visit, page, form));
        } else if (page.source() == PageSource.PROFILE) {
            pages.profile(visit, page);
            pages.profile(SampleVisits.inside(version, words, false), page);
        } else {
            SampleRows.of(visit, page).forEach(found -> pages.page(visit, page, found));
        }
    }

    /** Each node that is left out is told once, with the first step at which it is. */
    private void nodes() {
        Map<String, String> stepOf = new LinkedHashMap<>();
        for (var step : SampleSteps.all()) {
            for (var mistake : SampleSteps.mistakes(step)) {
                var model = pages.stepModel(outside(), step, mistake, "typed");
                model.put("message", version.draw(words, "engine/message", model));
                var html = version.draw(words, "sign-in", model).toString();
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
