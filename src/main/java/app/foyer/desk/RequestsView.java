package app.foyer.desk;

import app.foyer.desk.Field.Kind;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateQueue.Part;
import app.foyer.update.UpdateQueue.Place;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Update requests as templates know them; the queue and a single one have the same names. */
record RequestsView(Asked asked) {
    static final String APPROVE = "approve";
    static final String REJECT = "reject";
    static final String ANSWER = "answer";

    Map<String, Object> queue(Part part) {
        Map<String, Object> model = model();
        model.put("open", part.requests().stream().map(this::row).toList());
        model.put("next", part.next().map(this::next).orElse(""));
        return model;
    }

    /** One request; {@code names} of the staff, by their ids. */
    Map<String, Object> one(UpdateRequest request, Map<String, String> names) {
        boolean open = request.state() == UpdateState.OPEN;
        boolean decides = Desk.permits(asked.who(), Action.APPROVE_REQUEST);
        Map<String, Object> one = row(request);
        one.put("account", request.account().id().toString());
        one.put("was", ClientsView.lines(request.was().orElse("")));
        one.put("wanted", ClientsView.lines(request.wanted()));
        one.put("overtaken", open && request.isOvertaken());
        one.put("now", ClientsView.lines(request.now().orElse("")));
        one.put("state", state(request.state()));
        one.put(
                "ended",
                request.endedAt().<Object>map(at -> asked.times().model(at)).orElse(false));
        one.put(
                "by",
                request.decidedBy()
                        .map(id -> names.getOrDefault(id.toString(), id.toString()))
                        .orElse(""));
        one.put("answer", ClientsView.lines(request.answer().orElse("")));
        one.put("forms", open && decides ? List.of(approve(request), reject(request)) : List.of());
        one.put("waits", open && !decides);
        Map<String, Object> model = model();
        model.put("one", one);
        return model;
    }

    String title(UpdateRequest request) {
        return kind(request.kind());
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("open", List.of());
        model.put("next", "");
        model.put("one", false);
        return model;
    }

    private Map<String, Object> row(UpdateRequest request) {
        Map<String, Object> row = new HashMap<>();
        row.put("path", path(request));
        row.put("what", kind(request.kind()));
        row.put("name", request.account().name());
        row.put("clientId", request.account().clientId());
        row.put("at", asked.times().model(request.askedAt()));
        row.put("confirmation", confirmation(request));
        return row;
    }

    /** What is known of whether it is theirs; nobody shall take a number for confirmed that is not. */
    private String confirmation(UpdateRequest request) {
        if (request.kind() == UpdateKind.PHONE) {
            return say("desk.requests.phoneUnconfirmed");
        }
        return request.confirmedAt()
                .map(at -> asked.words()
                        .say("desk.clients.confirmed", "moment", asked.times().moment(at)))
                .orElse("");
    }

    private Map<String, Object> approve(UpdateRequest request) {
        return new ActionForm(asked, path(request), APPROVE, Action.APPROVE_REQUEST).model();
    }

    private Map<String, Object> reject(UpdateRequest request) {
        ActionForm form = new ActionForm(asked, path(request), REJECT, Action.REJECT_REQUEST);
        return form.model(Field.of(
                Kind.AREA,
                ANSWER,
                say("desk.requests.answer"),
                say("desk.requests.answerHint"),
                form.typed(ANSWER, "")));
    }

    private String kind(UpdateKind kind) {
        return say(
                switch (kind) {
                    case NAME -> "desk.requests.name";
                    case ADDRESS -> "desk.requests.address";
                    case PHONE -> "desk.requests.phone";
                    case EMAIL -> "desk.requests.email";
                });
    }

    private String state(UpdateState state) {
        return say(
                switch (state) {
                    case UNCONFIRMED -> "desk.requests.unconfirmed";
                    case OPEN -> "desk.requests.open";
                    case APPROVED -> "desk.requests.approved";
                    case REJECTED -> "desk.requests.rejected";
                    case WITHDRAWN -> "desk.requests.withdrawn";
                });
    }

    private String next(Place place) {
        return asked.path() + "?after=" + new ListPlace(place.askedAt(), place.request()).written();
    }

    private String path(UpdateRequest request) {
        return asked.at(request.id().toString());
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
