package app.foyer.emergency;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where emergency codes are kept, at most one for each client at each portal. */
public interface EmergencyCodes {
    /**
     * A code to be kept, unless a limit is reached; none is used up when one refuses.
     *
     * @param hash of the code, in PHC format
     * @param limits of kind {@link Creation.Whose}
     */
    record Request(
            UUID id,
            PortalId portal,
            AccountId account,
            AccountId by,
            String why,
            String hash,
            Instant now,
            Instant expiresAt,
            List<Limit> limits) {}

    /** What keeping a code answers and tells. */
    record Draft(Creation.Created created, ActivityEntry entry, Optional<NewMail> notice) {}

    /** Keeps it in place of an older one; {@code draft} is told whose it is. One transaction. */
    Future<Creation> create(Request request, Function<Account, Draft> draft);

    /** A code that may still be used. */
    record Live(UUID id, String hash) {}

    Future<Optional<Live>> live(AccountId account, PortalId portal, Instant now, int wrongPerCode);

    /**
     * One answer to one sign-in.
     *
     * @param compared with which code; empty when there was none
     * @param matches whether it is that one
     */
    record Attempt(
            SignInId signIn,
            AccountId account,
            PortalId portal,
            Instant now,
            Optional<UUID> compared,
            boolean matches,
            int wrongPerSignIn,
            int wrongPerCode,
            ActivityEntry failure) {}

    /**
     * Counts the answer and uses up the code, as one statement: of many right answers at once one is accepted, and none
     * once the code was replaced, expired, or answered wrong too often.
     */
    Future<Verdict> judge(Attempt attempt);
}
