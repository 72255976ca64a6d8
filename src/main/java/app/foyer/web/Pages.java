package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.desk.Answer;
import app.foyer.invitation.Welcome;
import app.foyer.portal.PortalPage;
import app.foyer.signin.SignInStep;
import app.foyer.view.Html;
import app.foyer.view.QrCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws every page that a client sees. */
final class Pages {
    private final QrDrawing codes;

    Pages() {
        this(QrCode::svg);
    }

    Pages(QrDrawing codes) {
        this.codes = codes;
    }

    /**
     * A step of the way in.
     *
     * @param typed what the visitor sent and may correct: the identifier, or the code
     */
    Html signIn(Visit visit, SignInStep step, Optional<Mistake> mistake, String typed) {
        return step(visit, stepModel(visit, step, mistake, typed));
    }

    /**
     * The beginning, for somebody who was inside until now.
     *
     * @param note what became of that, in one sentence
     */
    Html signedOut(Visit visit, String note) {
        var model = stepModel(visit, new SignInStep.Password(), Optional.empty(), "");
        model.put("note", note);
        return step(visit, model);
    }

    /**
     * The first password, to be chosen by a member of staff who was invited.
     *
     * @param action where the form is sent, which is where the page is
     */
    Html invitation(Visit visit, Account member, String action, Optional<Mistake> mistake) {
        return step(visit, invitationModel(visit, member, action, mistake));
    }

    /** Choosing a language would lead away from the link, so none is offered. */
    Map<String, Object> invitationModel(Visit visit, Account member, String action, Optional<Mistake> mistake) {
        int length = Welcome.RULES.minLength();
        var step = new SignInStep.NewPassword(length, member.signInName(), visit.now());
        var model = stepModel(visit, step, mistake, "");
        var title = visit.words().say("invitation.title");
        model.put("title", title);
        model.put("page", Map.of("title", title, "id", ""));
        model.put(
                "sentence",
                visit.words()
                        .say(
                                "invitation.sentence",
                                Map.of(
                                        "name", member.name(),
                                        "length", Integer.toString(length),
                                        "address", member.signInName())));
        model.put("action", action);
        model.put("forms", List.of());
        model.put("languages", List.of());
        return model;
    }

    Map<String, Object> stepModel(Visit visit, SignInStep step, Optional<Mistake> mistake, String typed) {
        var model = ShellView.of(visit, new StepWords(visit.words()).title(step), "");
        model.putAll(new StepView(codes, visit, mistake, typed).model(step));
        return model;
    }

    private Html step(Visit visit, Map<String, Object> model) {
        model.put("message", draw(visit, "engine/message", model));
        model.put("form", draw(visit, "sign-in", model));
        return whole(visit, model, "engine/sign-in");
    }

    /** What a step has to say, as HTML, with its links. */
    String message(Visit visit, SignInStep step) {
        return draw(visit, "engine/message", stepModel(visit, step, Optional.empty(), ""))
                .toString();
    }

    /**
     * A page of the portal's own.
     *
     * @param queries what its queries found, by their names
     */
    Html page(Visit visit, PortalPage page, Map<String, Object> queries) {
        return own(visit, page, queries);
    }

    Html activity(Visit visit, PortalPage page, ActivityPage entries, ActivityQuery query) {
        var view = new ActivityView(visit, page);
        var activity = view.model(visit.path(page.path()), entries, query);
        return own(visit, page, Map.of("activity", activity, "live", activity.get("live")));
    }

    /** One row of Recent Activity, to be put in front of those already shown. */
    String activityItem(Visit visit, PortalPage page, ActivityEntry entry) {
        return draw(visit, "activity-row", new ActivityView(visit, page).entry(entry))
                .toString();
    }

    /**
     * The page on which clients see how they sign in, and change it.
     *
     * @param flash what was just done, to be said once
     */
    Html security(Visit visit, PortalPage page, PasswordForm form, Optional<String> flash) {
        return own(visit, page, SecurityView.of(visit, page, form, flash));
    }

    /** The page on which clients see what the lender holds about them. */
    Html profile(Visit visit, PortalPage page) {
        return own(visit, page, Map.of("profile", ProfileView.of(visit)));
    }

    /**
     * The page on which clients ask for changes of what the lender holds about them.
     *
     * @param flash what was just done, to be said once
     */
    Html details(Visit visit, PortalPage page, DetailsForm form, Optional<String> flash) {
        return own(visit, page, DetailsView.of(visit, page.path(), form, flash));
    }

    /** The page on which clients and staff write to each other. */
    Html messages(Visit visit, PortalPage page, MessageForm form) {
        return own(visit, page, MessagesView.of(visit, page.path(), form));
    }

    /** A page of staff. */
    Html desk(Visit visit, PortalPage page, Answer.Shown shown, Map<String, Object> notes) {
        var title = shown.title().isEmpty() ? visit.portal().title(page, visit.words()) : shown.title();
        Object history = shown.history()
                .<Object>map(told -> new HistoryView(visit, told).model())
                .orElse(false);
        return own(visit, page, title, Map.of(page.source().id(), shown.model(), "desk", notes, "history", history));
    }

    /**
     * Asks for a code before something grave is done.
     *
     * @param action where the form was sent, and is sent again
     * @param carried its fields with their values
     */
    Html confirm(
            Visit visit, PortalPage page, String action, List<Map<String, Object>> carried, Optional<String> mistake) {
        return whole(visit, ConfirmView.of(visit, page, action, carried, mistake), "engine/confirm");
    }

    /**
     * A page cannot be shown.
     *
     * @param tryAgainAt from when it is worth trying again, where that is known
     */
    Html error(Visit visit, int status, Optional<Instant> tryAgainAt) {
        return error(visit, ErrorWords.of(status, visit.words()), tryAgainAt);
    }

    Html error(Visit visit, HttpProblem problem) {
        return error(visit, ErrorWords.of(problem, visit.words()), problem.tryAgainAt());
    }

    private Html error(Visit visit, ErrorWords words, Optional<Instant> tryAgainAt) {
        var model = ShellView.of(visit, words.title(), "");
        model.put("text", words.text());
        model.put(
                "advice",
                tryAgainAt
                        .map(time -> visit.words()
                                .say("error.laterAt", "time", visit.times().from(time)))
                        .orElse(words.advice()));
        model.put("reference", visit.requestId());
        return whole(visit, model, "engine/error");
    }

    /** What a device shows while it cannot reach the portal: the same for everybody, and without any form. */
    Html offline(Visit visit) {
        var document = framed(visit, offlineModel(visit), "engine/offline");
        return draw(visit, "engine/offline-shell", ShellView.whole(visit, document));
    }

    static Map<String, Object> offlineModel(Visit visit) {
        var model = ShellView.of(visit, visit.words().say("offline.title"), "");
        model.put("languages", List.of());
        return model;
    }

    private Html own(Visit visit, PortalPage page, Map<String, Object> data) {
        return own(visit, page, visit.portal().title(page, visit.words()), data);
    }

    private Html own(Visit visit, PortalPage page, String title, Map<String, Object> data) {
        var model = ShellView.of(visit, title, page.id());
        model.putAll(data);
        return whole(visit, around(visit, model, "content", "pages/" + page.template()), "engine/page");
    }

    /** The whole document, or the part of it that changes from page to page. */
    private Html whole(Visit visit, Map<String, Object> model, String main) {
        var document = framed(visit, model, main);
        return visit.fragment()
                ? draw(visit, "engine/fragment", document)
                : draw(visit, "engine/shell", ShellView.whole(visit, document));
    }

    private static Map<String, Object> framed(Visit visit, Map<String, Object> model, String main) {
        return around(visit, around(visit, model, "main", main), "frame", "engine/frame");
    }

    /** What is known around a template that is filled in with a model: the same, and the template by a name. */
    private static Map<String, Object> around(Visit visit, Map<String, Object> model, String name, String template) {
        var around = new HashMap<>(model);
        around.put(name, visit.version().drawing(visit.words(), template, model));
        return around;
    }

    private Html draw(Visit visit, String template, Map<String, Object> model) {
        return visit.version().draw(visit.words(), template, model);
    }
}
