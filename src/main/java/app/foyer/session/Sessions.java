package app.foyer.session;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityQuery;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. They are read from the database at every request: ending one works at once, everywhere. */
public interface Sessions {
    /** Sessions older than these times are over, and so are those that a password alone made, once that has ended. */
    record Limits(Instant seenAfter, Instant startedAfter, Instant now) {}

    Future<Optional<Session>> find(PortalId portal, Digest token, Limits limits);

    /** The session and a part of its account's activity, in one round trip. */
    Future<Optional<SeenActivity>> findWithActivity(PortalId portal, Digest token, Limits limits, ActivityQuery query);

    Future<Void> seen(SessionId session, Instant now);

    /** Ends the session and tells of it; false when it had ended before. */
    Future<Boolean> end(SessionId session, Instant now, ActivityEntry entry);

    /** A session that is over, and whose it was. */
    record Ended(SessionId session, AccountId account) {}

    /** Ends all sessions and sign-ins in progress of a portal, as one transaction, and tells their clients. */
    Future<List<Ended>> endAllAt(PortalId portal, Instant now);

    /**
     * What the transaction that completes a sign-in does.
     *
     * @param preferred what staff preferred for the client, where that had an effect
     */
    record Completion(
            SignInId signIn,
            SessionId session,
            AccountId account,
            PortalId portal,
            Digest token,
            Method method,
            Optional<String> preferred,
            Instant now,
            Caller caller,
            ActivityEntry signedIn,
            Optional<EmailDefault> emailDefault) {}

    /** The noted "always by e-mail", to be saved: what it tells, and whom it mails. */
    record EmailDefault(ActivityEntry made, Optional<NewMail> notice) {}

    /** Makes the session of a proven sign-in; false when the sign-in was completed before, or never proven. */
    Future<Boolean> complete(Completion completion);

    /** Gives the one session of a sign-in completed after a time a new token; the old one dies. */
    Future<Boolean> repeat(SignInId signIn, Digest token, Instant completedAfter);
}
