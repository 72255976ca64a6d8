package app.foyer.update;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.proof.Verdict;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where update requests are kept. Each change of one is one transaction, with its entry and its mails. */
public interface UpdateRequests {
    /**
     * What is known of a client beside the account, and what they asked for, newest first.
     *
     * @param hasApp whether an app is paired at any portal
     */
    record Known(Optional<String> phone, Optional<String> address, boolean hasApp, List<UpdateRequest> requests) {}

    /** All that is not ended, and of the others the newest. */
    Future<Known> of(AccountId client, int most);

    /** A code that is under way to the new address. */
    record Code(Digest digest, Instant until, NewMail mail) {}

    /**
     * What a client asks for.
     *
     * @param evenWithApp whether it may be asked for although an app is paired
     * @param code where one must come back first
     * @param limits none is used up when one refuses
     */
    record Wish(
            UUID id,
            AccountId client,
            PortalId portal,
            UpdateKind kind,
            String wanted,
            boolean evenWithApp,
            Optional<Code> code,
            List<Limit> limits,
            ActivityEntry told) {}

    /** Keeps it, unless one of that kind is not ended; what it is to replace is read in the same moment. */
    Future<OwnUpdate> ask(Wish wish);

    /** How often a code may be sent, and be wrong. */
    record Bounds(int sends, Duration spacing, int wrong) {}

    /** Another code for a request, in place of the one before; its failures count on. */
    record Another(UUID request, AccountId client, Code code, Bounds bounds, List<Limit> limits, ActivityEntry told) {}

    Future<OwnUpdate> send(Another another);

    /** One code for one request. */
    record Attempt(UUID request, AccountId client, Digest code, Instant now, int wrong, ActivityEntry told) {}

    /** A right code opens the request; it is counted before it is looked at, and works once. */
    Future<Verdict> confirm(Attempt attempt);

    /** False when there is no such request of this client, or it is ended. */
    Future<Boolean> withdraw(UUID request, AccountId client, ActivityEntry told);
}
