package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.session.Session;
import app.foyer.update.OwnUpdates;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "My Details" as templates know it: what is known, what is asked for, and what can be. */
record DetailsView(Visit visit, String page, DetailsForm form) {

    static Map<String, Object> of(Visit visit, String page, DetailsForm form, Optional<String> flash) {
        Map<String, Object> details = new DetailsView(visit, page, form).model();
        details.put("flash", flash.orElse(""));
        return Map.of(
                "details", details, "profile", ProfileView.of(visit), "mistake", StepView.mistake(form.mistake()));
    }

    /** Where a form of a kind has its field. */
    static String fieldOf(UpdateKind kind) {
        return "change-" + kind.id();
    }

    private Map<String, Object> model() {
        List<UpdateRequest> all = form.known().requests();
        Map<String, Object> model = new HashMap<>();
        model.put("phone", form.known().phone().orElse(""));
        model.put("address", lines(form.known().address().orElse("")));
        model.put("ask", visit.path(page + "/ask"));
        model.put("confirm", visit.path(page + "/confirm"));
        model.put("sendAgain", visit.path(page + "/send-again"));
        model.put("withdraw", visit.path(page + "/withdraw"));
        model.put(
                "open",
                all.stream()
                        .filter(request -> !request.state().isEnded())
                        .map(this::open)
                        .toList());
        model.put(
                "past",
                all.stream()
                        .filter(request -> request.state().isEnded())
                        .map(this::past)
                        .toList());
        model.put("changes", changes());
        model.put("needsApp", needsApp());
        return model;
    }

    private List<Map<String, Object>> changes() {
        List<Map<String, Object>> changes = new ArrayList<>();
        Arrays.stream(UpdateKind.values())
                .filter(kind -> form.known().requests().stream()
                        .noneMatch(request ->
                                request.kind() == kind && !request.state().isEnded()))
                .filter(kind -> !kind.reachesTheClient() || !needsApp())
                .forEach(kind -> changes.add(change(kind)));
        return changes;
    }

    /** A session that was made with less than the app cannot lead around it. */
    private boolean needsApp() {
        return form.known().hasApp()
                && visit.session().filter(OwnUpdates::isStrong).isEmpty();
    }

    private Map<String, Object> change(UpdateKind kind) {
        String field = fieldOf(kind);
        boolean sent = form.sent().equals(field);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", kind.id());
        model.put("title", say(title(kind)));
        model.put("id", field);
        model.put("label", say(label(kind)));
        model.put("hint", say(hint(kind)));
        model.put("value", sent ? form.typed() : now(kind));
        model.put("error", sent ? form.mistake().map(Mistake::text).orElse("") : "");
        model.put("area", kind == UpdateKind.ADDRESS);
        model.put("type", kind == UpdateKind.EMAIL ? "email" : kind == UpdateKind.PHONE ? "tel" : "text");
        model.put("autocomplete", autocomplete(kind));
        model.put("opened", sent);
        return model;
    }

    private String now(UpdateKind kind) {
        Optional<Account> account = visit.session().map(Session::account);
        return switch (kind) {
            case NAME -> account.map(Account::name).orElse("");
            case EMAIL -> account.flatMap(Account::email).orElse("");
            case PHONE -> form.known().phone().orElse("");
            case ADDRESS -> form.known().address().orElse("");
        };
    }

    private Map<String, Object> open(UpdateRequest request) {
        boolean unconfirmed = request.state() == UpdateState.UNCONFIRMED;
        Map<String, Object> model = shown(request);
        model.put("id", request.id().toString());
        model.put("at", visit.times().model(request.askedAt()));
        model.put("unconfirmed", unconfirmed);
        model.put("unconfirmedPhone", request.kind() == UpdateKind.PHONE);
        model.put("fields", unconfirmed ? List.of(codeField()) : List.of());
        return model;
    }

    private Map<String, Object> codeField() {
        Optional<Mistake> atCode = form.mistake().filter(made -> made.field().equals(DetailsForm.CODE));
        String typed = form.sent().equals(DetailsForm.CODE) ? form.typed() : "";
        return new FieldViews(new StepWords(visit.words()), atCode, typed).codeAmongOthers();
    }

    private Map<String, Object> past(UpdateRequest request) {
        Map<String, Object> model = shown(request);
        model.put("at", visit.times().model(request.endedAt().orElseThrow()));
        model.put("state", say(state(request.state())));
        model.put("answer", lines(request.answer().orElse("")));
        model.put("newEmail", request.kind() == UpdateKind.EMAIL && request.state() == UpdateState.APPROVED);
        return model;
    }

    private Map<String, Object> shown(UpdateRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("what", say(label(request.kind())));
        model.put("wanted", lines(request.wanted()));
        return model;
    }

    private static List<Map<String, Object>> lines(String text) {
        return text.lines().map(line -> Map.<String, Object>of("line", line)).toList();
    }

    private String say(String text) {
        return visit.words().say(text);
    }

    private static String title(UpdateKind kind) {
        return switch (kind) {
            case NAME -> "details.changeName";
            case ADDRESS -> "details.changeAddress";
            case PHONE -> "details.changePhone";
            case EMAIL -> "details.changeEmail";
        };
    }

    private static String label(UpdateKind kind) {
        return switch (kind) {
            case NAME -> "details.name";
            case ADDRESS -> "details.address";
            case PHONE -> "details.phone";
            case EMAIL -> "details.email";
        };
    }

    private static String hint(UpdateKind kind) {
        return switch (kind) {
            case NAME -> "details.hintName";
            case ADDRESS -> "details.hintAddress";
            case PHONE -> "details.hintPhone";
            case EMAIL -> "details.hintEmail";
        };
    }

    private static String autocomplete(UpdateKind kind) {
        return switch (kind) {
            case NAME -> "name";
            case ADDRESS -> "street-address";
            case PHONE -> "tel";
            case EMAIL -> "email";
        };
    }

    private static String state(UpdateState state) {
        return switch (state) {
            case APPROVED -> "details.approved";
            case REJECTED -> "details.rejected";
            case WITHDRAWN -> "details.withdrawn";
            case OPEN, UNCONFIRMED -> "details.waits";
        };
    }
}
