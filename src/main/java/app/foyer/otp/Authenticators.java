package app.foyer.otp;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Where authenticators are kept: every judgement is one transaction with what it changes and what it tells. */
public interface Authenticators {
    /** A shared secret, sealed for the row of its id. */
    record Sealed(UUID id, SealedText secret) {
        /** What the seal is bound to. */
        public static String row(UUID id) {
            return "authenticator:" + id;
        }
    }

    /** What a code is compared with, while the attempt is counted already and the row is held. */
    record Candidate(Sealed sealed, long lastUsedStep) {}

    /** The secret of a sign-in's QR step: the given one, unless the sign-in has one already. */
    Future<Sealed> setUp(SignInId signIn, AccountId account, Sealed fresh, Instant now);

    /** Judges a code against the paired authenticator. */
    Future<Verdict> judge(Attempt attempt, Function<Candidate, Future<OptionalLong>> stepOf);

    /** Judges a code against the secret of the QR step, and pairs it when the code is right. */
    Future<Verdict> pair(Attempt attempt, Pairing pairing, Function<Candidate, Future<OptionalLong>> stepOf);

    /** One code for one sign-in, and the limits it is counted against. */
    record Attempt(
            SignInId signIn,
            AccountId account,
            PortalId portal,
            Instant now,
            int wrongPerSignIn,
            int wrongInARow,
            ActivityEntry failure) {}

    /** What pairing does besides. */
    record Pairing(
            List<ActivityEntry> tells, List<NewMail> mails, boolean undoesDefault, ActivityEntry defaultUndone) {}
}
