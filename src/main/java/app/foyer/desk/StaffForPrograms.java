package app.foyer.desk;

import app.foyer.account.Role;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The staff as programs work on it: done as at the desk, and told in facts.
 *
 * <p>A program makes nobody an admin and leaves admins alone. Whoever finds a token must not come to the whole desk by it,
 * nor keep those out who could take it back.
 */
record StaffForPrograms(InvitingArea desk) implements Area {

    @Override
    public Optional<Action> action(Asked asked) {
        boolean isForm = !asked.posted() && asked.below().size() > 1;
        return desk.action(asked).filter(action -> !isForm);
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return asked.below().isEmpty()
                ? desk.members().staff().all().map(members -> new Shown("", facts(members)))
                : desk.members().with(asked, member -> Future.succeededFuture(new Shown("", facts(member))));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        boolean choosesRole = action == Action.INVITE_STAFF || action == Action.CHANGE_ROLE;
        if (choosesRole && StaffArea.role(asked).filter(Role.ADMIN::equals).isPresent()) {
            return Future.succeededFuture(new Mistaken(new Slip("role", "desk.mistake.adminByProgram")));
        }
        return action == Action.INVITE_STAFF
                ? desk.act(asked, action).map(StaffForPrograms::withId)
                : desk.members().with(asked, member -> of(asked, action, member));
    }

    private Future<Answer> of(Asked asked, Action action, Member member) {
        return member.account().role().filter(Role.ADMIN::equals).isPresent()
                ? Future.succeededFuture(new Answer.NotPermitted())
                : desk.act(asked, action);
    }

    /** A page goes on to whom it invited; a program must be told. */
    private static Answer withId(Answer answer) {
        return answer instanceof Done done ? new Shown("", Map.of("done", done.what(), "id", done.below())) : answer;
    }

    private static Map<String, Object> facts(List<Member> members) {
        return Map.of("members", members.stream().map(StaffForPrograms::facts).toList());
    }

    private static Map<String, Object> facts(Member member) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", member.account().id().toString());
        facts.put("name", member.account().name());
        facts.put("email", member.account().clientId());
        facts.put("role", member.account().role().orElseThrow().id());
        facts.put("active", member.active());
        facts.put("paired", member.paired());
        facts.put("invitedUntil", time(member.invitedUntil()));
        facts.put("lastSignedInAt", time(member.lastSignedIn()));
        return facts;
    }

    private static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
