package app.foyer.otp;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import app.foyer.secret.Digest;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where authenticators are kept: a judgement, what it changes and what it tells are one transaction. */
public interface Authenticators {
    /** A shared secret, sealed for the row of its id. */
    record Sealed(UUID id, SealedText secret) {
        /** What the seal is bound to. */
        public static String row(UUID id) {
            return "authenticator:" + id;
        }
    }

    /** A secret that a code may be of, and the last time step it was used at. */
    record Candidate(Sealed sealed, long lastUsedStep) {}

    /**
     * One answer to one sign-in.
     *
     * @param authenticator whose code it should be; empty when there is none
     * @param step at which that one shows the code; empty when it does not
     * @param wrongPerSignIn which wrong answer ends the sign-in
     * @param wrongInARow which wrong answer in a row ends the authenticator's use
     */
    record Attempt(
            SignInId signIn,
            AccountId account,
            PortalId portal,
            Instant now,
            Optional<UUID> authenticator,
            OptionalLong step,
            int wrongPerSignIn,
            int wrongInARow,
            ActivityEntry failure) {}

    /**
     * One answer in the middle of a session, counted like any other.
     *
     * @param token under which the session goes on when it is right
     * @param wrongPerSession which wrong answer ends the session
     */
    record Confirmation(
            SessionId session,
            Digest token,
            AccountId account,
            PortalId portal,
            Instant now,
            Optional<UUID> authenticator,
            OptionalLong step,
            int wrongPerSession,
            int wrongInARow,
            ActivityEntry failure) {}

    /** What pairing does besides. */
    record Pairing(
            List<ActivityEntry> tells, List<NewMail> mails, boolean undoesDefault, ActivityEntry defaultUndone) {}

    /** The secret of a sign-in's QR step: the given one, unless the sign-in has one already; empty when it is over. */
    Future<Optional<Sealed>> setUp(SignInId signIn, AccountId account, Sealed fresh, Instant now);

    /** The secret of the app that is paired here. */
    Future<Optional<Candidate>> paired(AccountId account, PortalId portal);

    /** The secret of a sign-in's QR step. */
    Future<Optional<Candidate>> beingSetUp(SignInId signIn);

    /**
     * Answers a code of the paired app.
     *
     * <p>Whoever asks knows the step already, but learns nothing before the answer, which counts, compares and uses up in
     * one statement: however many ask at once, only the first few are answered, and one step is accepted once.
     */
    Future<Verdict> judge(Attempt attempt);

    /** The same in the middle of a session, which is confirmed by it and goes on under another token. */
    Future<Verdict> confirm(Confirmation confirmation);

    /** The same for the app of the QR step, and pairs it when the code is right. */
    Future<Verdict> pair(Attempt attempt, Pairing pairing);
}
