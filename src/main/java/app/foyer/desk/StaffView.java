package app.foyer.desk;

import app.foyer.account.Role;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.desk.Field.Choice;
import app.foyer.desk.Field.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of staff as templates know them; a list and a single member have the same names. */
record StaffView(Asked asked) {

    Map<String, Object> list(List<Member> members) {
        Map<String, Object> model = model();
        model.put("members", members.stream().map(this::row).toList());
        model.put("forms", List.of(invite()));
        return model;
    }

    Map<String, Object> member(Member member) {
        Map<String, Object> model = model();
        model.put("one", one(member));
        model.put("forms", forms(member, isOwn(member)));
        return model;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("members", List.of());
        model.put("one", false);
        model.put("forms", List.of());
        return model;
    }

    private Map<String, Object> row(Member member) {
        Map<String, Object> row = new HashMap<>();
        row.put("path", path(member));
        row.put("name", member.account().name());
        row.put("email", member.account().clientId());
        row.put("role", role(member.account().role().orElseThrow()));
        row.put("active", member.active());
        row.put("paired", member.paired());
        row.put(
                "invitedUntil",
                member.invitedUntil()
                        .filter(asked.now()::isBefore)
                        .<Object>map(asked.times()::model)
                        .orElse(false));
        row.put(
                "linkOver",
                member.invitedUntil()
                        .filter(until -> !asked.now().isBefore(until))
                        .isPresent());
        row.put(
                "lastSignedIn",
                member.lastSignedIn().<Object>map(at -> asked.times().model(at)).orElse(false));
        return row;
    }

    private Map<String, Object> one(Member member) {
        Map<String, Object> one = row(member);
        one.put("own", isOwn(member));
        return one;
    }

    private boolean isOwn(Member member) {
        return member.account().id().equals(asked.who().id());
    }

    /** Nobody takes their own rights away by mistake: another admin can. */
    private List<Map<String, Object>> forms(Member member, boolean own) {
        List<Map<String, Object>> forms = new ArrayList<>();
        if (member.active() && member.invitedUntil().isPresent()) {
            forms.add(
                    form(member, InvitingArea.SEND_LINK, Action.SEND_INVITATION).model());
        }
        if (!own) {
            forms.add(changeRole(member));
        }
        if (!own && member.active() && member.paired()) {
            forms.add(form(member, StaffArea.RESET_APP, Action.RESET_STAFF_APP).model());
        }
        if (member.active()) {
            forms.add(form(member, "end-sessions", Action.END_STAFF_SESSIONS).model());
        }
        if (!own) {
            forms.add((member.active()
                            ? form(member, "close", Action.CLOSE_STAFF)
                            : form(member, "reopen", Action.REOPEN_STAFF))
                    .model());
        }
        return forms;
    }

    private Map<String, Object> invite() {
        ActionForm form = new ActionForm(asked, asked.at(InvitingArea.NEW), InvitingArea.INVITE, Action.INVITE_STAFF);
        return form.model(
                Field.of(Kind.TEXT, "name", asked.words().say("desk.staff.name"), "", form.typed("name", "")),
                Field.of(
                        Kind.EMAIL,
                        "email",
                        asked.words().say("desk.staff.email"),
                        asked.words().say("desk.staff.emailHint"),
                        form.typed("email", "")),
                Field.choice(
                        "role", asked.words().say("desk.role.label"), form.typed("role", Role.SUPPORT.id()), roles()));
    }

    private Map<String, Object> changeRole(Member member) {
        ActionForm form = form(member, "role", Action.CHANGE_ROLE);
        String current = member.account().role().orElseThrow().id();
        return form.model(
                Field.choice("role", asked.words().say("desk.role.label"), form.typed("role", current), roles()));
    }

    private ActionForm form(Member member, String part, Action action) {
        return new ActionForm(asked, path(member), part, action);
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role ->
                        new Choice(role.id(), role(role), asked.words().say("desk.role." + role.id() + "Explained")))
                .toList();
    }

    private String role(Role role) {
        return asked.words().say("desk.role." + role.id());
    }

    private String path(Member member) {
        return asked.at(member.account().id().toString());
    }
}
