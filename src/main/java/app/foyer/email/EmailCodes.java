package app.foyer.email;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import app.foyer.secret.Digest;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where e-mailed codes are kept: sending and judging are one transaction each, with what they change and tell. */
public interface EmailCodes {
    /**
     * So many uses of something in so much time, kept under a key.
     *
     * @param kind what is limited, as a word for the log
     */
    record Limit(String kind, Digest key, int uses, Duration in) {}

    /** The kind of the limits of one sign-in. */
    String SIGN_IN = "sign-in";

    /**
     * A request to send, and every limit it must pass; none is used up when one refuses.
     *
     * @param email the address that the account has now
     */
    record Request(SignInId signIn, Digest email, Instant now, int perSignIn, Duration spacing, List<Limit> limits) {}

    /** The code that a sign-in has now for that address, as it is stored. */
    record Live(SealedText sealedCode, Instant expiresAt) {}

    /** A code that takes the place of whatever the sign-in had. */
    record Fresh(Digest code, SealedText sealedCode, Digest email, Instant issuedAt, Instant expiresAt) {}

    /** What sending comes to. */
    record Draft(Optional<Fresh> replacement, NewMail mail, ActivityEntry entry) {}

    /** Sends; {@code draft} is told the sign-in's code, if it has a live one, while the sign-in is held. */
    Future<SendOutcome> send(Request request, Function<Optional<Live>, Draft> draft);

    /** One code for one sign-in. */
    record Attempt(
            SignInId signIn,
            AccountId account,
            Digest code,
            Digest email,
            Instant now,
            int wrongPerSignIn,
            int wrongInARow,
            ActivityEntry failure) {}

    Future<Verdict> judge(Attempt attempt);
}
