package app.foyer.desk;

import app.foyer.desk.Client.Contact;
import app.foyer.desk.Field.Choice;
import app.foyer.desk.Field.Kind;
import app.foyer.desk.Standings.Open;
import app.foyer.signin.PortalRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be done for a client, each as a form; only what the member of staff may. */
record ClientForms(Asked asked, ClientSeen seen) {
    static final String EMERGENCY_CODE = "emergency-code";
    static final String WEB_USER_ID = "web-user-id";
    static final String DETAILS = "details";
    static final String END_SESSIONS = "end-sessions";
    static final String CLOSE = "close";
    static final String REOPEN = "reopen";

    /** Instead of a session's id: all of them. */
    static final String EVERY_SESSION = "all";

    List<Map<String, Object>> models() {
        List<Map<String, Object>> forms = new ArrayList<>();
        List<Choice> helped = portals();
        if (seen.client().active() && !helped.isEmpty()) {
            forms.add(emergencyCode(form(EMERGENCY_CODE, Action.CREATE_EMERGENCY_CODE), helped));
        }
        forms.addAll(new FactorForms(asked, seen).models());
        if (!seen.sessions().isEmpty()) {
            forms.add(endSessions(form(END_SESSIONS, Action.END_CLIENT_SESSIONS)));
        }
        forms.add(details(form(DETAILS, Action.CORRECT_CLIENT)));
        forms.add(webUserId(form(WEB_USER_ID, Action.CHANGE_WEB_USER_ID)));
        if (seen.client().active()) {
            forms.add(form(CLOSE, Action.CLOSE_CLIENT).model());
        } else if (Desk.permits(asked.who(), Action.REOPEN_CLIENT)) {
            forms.add(form(REOPEN, Action.REOPEN_CLIENT).model());
        }
        return forms;
    }

    private Map<String, Object> emergencyCode(ActionForm form, List<Choice> portals) {
        Map<String, Object> model = form.model(Field.choice(
                "portal",
                say("desk.emergency.portal"),
                form.typed("portal", portals.size() == 1 ? portals.get(0).value() : ""),
                portals));
        model.put(
                "script",
                say("desk.emergency.identityCheck")
                        .lines()
                        .map(line -> Map.of("line", line.strip()))
                        .toList());
        return model;
    }

    /** Those at which a code by phone is worth anything. */
    private List<Choice> portals() {
        return seen.portals().stream()
                .filter(portal -> PortalRules.of(portal).staffHelp().permits())
                .map(portal -> new Choice(portal.id().value(), portal.name(), ""))
                .toList();
    }

    private Map<String, Object> details(ActionForm form) {
        Contact contact = seen.client().contact();
        return form.model(
                Field.of(Kind.TEXT, "name", say("desk.clients.name"), "", form.typed("name", contact.name())),
                Field.of(
                        Kind.EMAIL,
                        "email",
                        say("desk.clients.email"),
                        say("desk.clients.emailHint"),
                        form.typed("email", contact.email().orElse(""))),
                Field.of(
                        Kind.TEXT,
                        "phone",
                        say("desk.clients.phone"),
                        "",
                        form.typed("phone", contact.phone().orElse(""))));
    }

    private Map<String, Object> webUserId(ActionForm form) {
        String now = seen.client().account().webUserId().orElse("");
        return form.model(Field.of(
                Kind.TEXT,
                "webUserId",
                say("desk.clients.webUserId"),
                say("desk.clients.webUserIdHint"),
                form.typed("webUserId", now)));
    }

    private Map<String, Object> endSessions(ActionForm form) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(EVERY_SESSION, say("desk.clients.everySession"), ""));
        seen.sessions().forEach(open -> choices.add(choice(open)));
        return form.model(Field.choice(
                "session", say("desk.clients.whichSession"), form.typed("session", EVERY_SESSION), choices));
    }

    private Choice choice(Open open) {
        String seenAt = asked.words()
                .say("desk.clients.lastSeenAt", "moment", asked.times().moment(open.lastSeen()));
        return new Choice(
                open.id().toString(),
                seen.name(open.portal()) + ", " + ClientsView.device(open.caller(), asked),
                seenAt);
    }

    private ActionForm form(String part, Action action) {
        return new ActionForm(asked, ClientsView.path(asked, seen.client()), part, action);
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
