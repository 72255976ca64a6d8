package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.invitation.Inviting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of the staff as the desk has it: beside what is done with members, colleagues are invited. */
record InvitingArea(StaffArea members, Inviting inviting, Traces traces) implements Area {
    static final String NEW = "new";
    static final String INVITE = "invite";
    static final String SEND_LINK = "send-link";

    @Override
    public Optional<Action> action(Asked asked) {
        return invitation(asked.below())
                .map(action -> asked.posted() ? action : Action.SEE_STAFF)
                .or(() -> members.action(asked));
    }

    private static Optional<Action> invitation(List<String> below) {
        if (below.equals(List.of(NEW, INVITE))) {
            return Optional.of(Action.INVITE_STAFF);
        }
        return below.size() == 2 && below.get(1).equals(SEND_LINK)
                ? Optional.of(Action.SEND_INVITATION)
                : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return asked.below().equals(List.of(NEW, INVITE)) ? members.list(asked) : members.show(asked);
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return switch (action) {
            case INVITE_STAFF -> invite(asked);
            case SEND_INVITATION -> members.with(asked, member -> sendLink(asked, member));
            default -> members.act(asked, action);
        };
    }

    private Future<Answer> invite(Asked asked) {
        String name = Typed.line(asked.field("name"));
        String email = asked.field("email");
        Optional<Role> role = StaffArea.role(asked);
        if (!Typed.isName(name)) {
            return mistaken("name", "desk.mistake.noStaffName");
        }
        if (!Typed.isEmail(email)) {
            return mistaken("email", "desk.mistake.noStaffEmail");
        }
        if (role.isEmpty()) {
            return mistaken("role", "desk.mistake.noRole");
        }
        Account member = new Account(
                new AccountId(UUID.randomUUID()),
                email,
                Optional.empty(),
                name,
                Optional.of(email),
                asked.who().zone(),
                Optional.empty(),
                role);
        return inviting.invite(member, told(asked, member))
                .compose(invited -> invited ? done(member, "invited") : mistaken("email", "desk.mistake.takenEmail"));
    }

    private Future<Answer> sendLink(Asked asked, Member member) {
        return inviting.again(member.account(), told(asked, member.account()))
                .compose(sent -> done(member.account(), sent ? "linkSent" : "nothing"));
    }

    private ActivityEntry told(Asked asked, Account member) {
        Map<String, String> facts =
                Map.of(ActivityWords.ROLE, member.role().orElseThrow().id());
        return traces.entry(asked, member.id(), ActivityEvent.INVITED, facts);
    }

    private Future<Answer> done(Account member, String what) {
        traces.hint(member.id(), List.of());
        return Future.succeededFuture(new Done(member.id().toString(), what));
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
