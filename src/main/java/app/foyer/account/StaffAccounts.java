package app.foyer.account;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where members of staff are kept. A change and what tells of it are one transaction. */
public interface StaffAccounts {
    /**
     * One member.
     *
     * @param active whether the account may sign in
     * @param paired whether an authenticator app is paired anywhere
     * @param invitedUntil when the link leads nowhere any more by which they choose a password; empty once they have
     */
    record Member(
            Account account,
            boolean active,
            boolean paired,
            Optional<Instant> lastSignedIn,
            Optional<Instant> invitedUntil) {}

    /** By name, closed ones last. */
    Future<List<Member>> all();

    /** Empty also when the id is a client's. */
    Future<Optional<Member>> find(AccountId member);

    /** What a change came to. */
    enum Changed {
        DONE,
        /** It was so before. */
        UNCHANGED,
        /** It would leave nobody who could give somebody a role again. */
        LAST_ADMIN,
        MISSING
    }

    /**
     * What a change did.
     *
     * @param sessions that it ended
     */
    record Outcome(Changed changed, List<SessionId> sessions) {
        public static Outcome of(Changed changed) {
            return new Outcome(changed, List.of());
        }
    }

    /** The role holds from the member's next request on. */
    Future<Outcome> give(AccountId member, Role role, ActivityEntry told);

    /** Closes the account, or opens it again; a closed one's sessions, sign-ins and invitation end at once. */
    Future<Outcome> setActive(AccountId member, boolean active, ActivityEntry told);

    /** Ends all sessions and sign-ins in progress. */
    Future<Outcome> endSessions(AccountId member, ActivityEntry told);
}
