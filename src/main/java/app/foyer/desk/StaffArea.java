package app.foyer.desk;

import app.foyer.account.Role;
import app.foyer.account.StaffAccounts;
import app.foyer.account.StaffAccounts.Changed;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.account.StaffAccounts.Outcome;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.preference.FactorAddresses.Act;
import app.foyer.preference.FactorAddresses.Reset;
import app.foyer.signin.StaffHelp;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The members of staff: who they are, what they may, and their way out. */
record StaffArea(StaffAccounts staff, StaffHelp help, Traces traces) implements Area {
    static final String ROLE = "role";
    static final String RESET_APP = "reset-app";
    private static final FormPlaces PLACES = new FormPlaces(
            Action.SEE_STAFF,
            Map.of(
                    ROLE,
                    Action.CHANGE_ROLE,
                    RESET_APP,
                    Action.RESET_STAFF_APP,
                    "close",
                    Action.CLOSE_STAFF,
                    "reopen",
                    Action.REOPEN_STAFF,
                    "end-sessions",
                    Action.END_STAFF_SESSIONS));

    @Override
    public Optional<Action> action(Asked asked) {
        return PLACES.action(asked);
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return asked.below().isEmpty()
                ? list(asked)
                : with(
                        asked,
                        member -> Future.succeededFuture(
                                new Shown(member.account().name(), new StaffView(asked).member(member))));
    }

    Future<Answer> list(Asked asked) {
        return staff.all().map(members -> new Shown("", new StaffView(asked).list(members)));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return with(asked, member -> act(asked, action, member));
    }

    /** What is to be done with the member whom the address names, if there is one. */
    Future<Answer> with(Asked asked, Function<Member, Future<Answer>> work) {
        return member(asked)
                .compose(found -> found.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private Future<Answer> act(Asked asked, Action action, Member member) {
        AccountId id = member.account().id();
        boolean own = id.equals(asked.who().id());
        if (own && action != Action.END_STAFF_SESSIONS) {
            return Future.succeededFuture(new Mistaken(new Slip("", "desk.mistake.ownAccount")));
        }
        return switch (action) {
            case CHANGE_ROLE -> role(asked, id);
            case RESET_STAFF_APP -> resetApp(asked, id);
            case CLOSE_STAFF ->
                staff.setActive(id, false, traces.entry(asked, id, ActivityEvent.ACCOUNT_CLOSED, Map.of()))
                        .map(outcome -> told(id, outcome, "closed"));
            case REOPEN_STAFF ->
                staff.setActive(id, true, traces.entry(asked, id, ActivityEvent.ACCOUNT_REOPENED, Map.of()))
                        .map(outcome -> told(id, outcome, "reopened"));
            case END_STAFF_SESSIONS ->
                staff.endSessions(id, traces.entry(asked, id, ActivityEvent.SESSIONS_ENDED, Map.of()))
                        .map(outcome -> told(id, outcome, "sessionsEnded"));
            default -> Future.succeededFuture(new Answer.Missing());
        };
    }

    private Future<Answer> role(Asked asked, AccountId id) {
        Optional<Role> role = role(asked);
        if (role.isEmpty()) {
            return Future.succeededFuture(new Mistaken(new Slip("role", "desk.mistake.noRole")));
        }
        Map<String, String> facts = Map.of(ActivityWords.ROLE, role.get().id());
        return staff.give(id, role.get(), traces.entry(asked, id, ActivityEvent.ROLE_CHANGED, facts))
                .map(outcome -> told(id, outcome, "roleChanged"));
    }

    /** Their password alone leads to the next app's QR code, so whoever asks for it must be known. */
    private Future<Answer> resetApp(Asked asked, AccountId id) {
        Act act = new Act(asked.who().id(), asked.reason(), asked.portal(), asked.caller());
        return help.resetStaff(new Reset(id, Optional.empty(), true, act))
                .map(cleared -> new Done(id.toString(), cleared.isPresent() ? "appReset" : "nothing"));
    }

    /** The role that was chosen, if it is one. */
    static Optional<Role> role(Asked asked) {
        return Arrays.stream(Role.values())
                .filter(each -> each.id().equals(asked.field("role")))
                .findFirst();
    }

    private Answer told(AccountId id, Outcome outcome, String what) {
        if (outcome.changed() == Changed.LAST_ADMIN) {
            return new Mistaken(new Slip("", "desk.mistake.lastAdmin"));
        }
        if (outcome.changed() == Changed.DONE) {
            traces.hint(id, outcome.sessions());
        }
        return new Done(id.toString(), what);
    }

    private Future<Optional<Member>> member(Asked asked) {
        return Ids.account(asked.below().get(0))
                .map(staff::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }
}
