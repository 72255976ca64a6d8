package app.foyer.desk;

import app.foyer.desk.Field.Choice;
import app.foyer.desk.Field.Kind;
import app.foyer.preference.PreferredMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be decided about how a client proves who they are. */
record FactorForms(Asked asked, ClientSeen seen) {
    static final String PREFER = "preferred";
    static final String RESET = "reset";
    static final String PASSWORD = "new-password";

    /** Instead of a method: what each portal says. */
    static final String PORTALS = "portals";
    /** Instead of a portal: all of them. */
    static final String EVERYWHERE = "all";

    List<Map<String, Object>> models() {
        return seen.client().active()
                ? List.of(
                        prefer(form(PREFER, Action.PREFER_METHOD)),
                        reset(form(RESET, Action.RESET_MULTI_FACTOR)),
                        form(PASSWORD, Action.DEMAND_PASSWORD).model())
                : List.of();
    }

    private Map<String, Object> prefer(ActionForm form) {
        List<Choice> methods = List.of(
                new Choice(PORTALS, say("desk.factors.portals"), say("desk.factors.portalsExplained")),
                method(PreferredMethod.EMAIL_CODE, "desk.factors.emailCode", "desk.factors.emailCodeExplained"),
                method(PreferredMethod.AUTHENTICATOR_APP, "desk.factors.app", "desk.factors.appExplained"),
                method(PreferredMethod.DISABLED, "desk.factors.disabled", "desk.factors.disabledExplained"));
        return form.model(
                Field.choice("method", say("desk.factors.method"), form.typed("method", preferred()), methods),
                Field.of(
                        Kind.DATE,
                        "until",
                        say("desk.factors.until"),
                        say("desk.factors.untilHint"),
                        form.typed("until", "")));
    }

    private Map<String, Object> reset(ActionForm form) {
        List<Choice> portals = new ArrayList<>();
        portals.add(new Choice(EVERYWHERE, say("desk.factors.everywhere"), ""));
        seen.portals().forEach(portal -> portals.add(new Choice(portal.id().value(), portal.name(), "")));
        return form.model(Field.choice("portal", say("desk.factors.where"), form.typed("portal", EVERYWHERE), portals));
    }

    private Choice method(PreferredMethod method, String name, String explained) {
        return new Choice(method.id(), say(name), say(explained));
    }

    private String preferred() {
        return seen.standings().stream()
                .map(standing -> standing.channels().preferred())
                .flatMap(Optional::stream)
                .findFirst()
                .map(PreferredMethod::id)
                .orElse(PORTALS);
    }

    private ActionForm form(String part, Action action) {
        return new ActionForm(asked, ClientsView.path(asked, seen.client()), part, action);
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
