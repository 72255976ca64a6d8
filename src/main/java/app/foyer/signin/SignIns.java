package app.foyer.signin;

import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Where sign-ins in progress are kept. */
public interface SignIns {
    /**
     * A sign-in that begins now.
     *
     * @param provenBy the password, where nothing more is asked for
     * @param passwordSince when the password was set that it begins with; empty for the account's first one
     */
    record Begun(
            SignInId id,
            Digest token,
            AccountId account,
            PortalId portal,
            PortalRules rules,
            Instant now,
            Instant expiresAt,
            Optional<Method> provenBy,
            Optional<Instant> passwordSince) {}

    /** So many wrong codes in a row and a channel is spent. */
    record SpentAfter(int appCodes, int emailCodes) {}

    /** Begins a sign-in and answers where it stands; empty when the account was closed at this instant. */
    Future<Optional<Progress>> begin(Begun begun, SpentAfter spent);

    /** The sign-in under a token, ended ones too; never one of another portal, nor one with a password of before. */
    Future<Optional<Progress>> find(PortalId portal, Digest token, SpentAfter spent, Instant now);

    /** Moves an open sign-in to a method that the client asked for. */
    Future<Void> moveTo(SignInId signIn, Method method);

    /** Notes whether the client left the step for the code that staff told by phone, or came back. */
    Future<Void> leaveForEmergencyCode(SignInId signIn, boolean left);

    /** Notes whether the client wants to set up an app after the e-mailed code. */
    Future<Void> wantApp(SignInId signIn, boolean wanted);

    /** Notes that the password is enough, which staff decided for this client. */
    Future<Void> provenByPassword(SignInId signIn, Instant now);

    /** Notes until when a limit on mails keeps this sign-in from sending, so that its page can say so. */
    Future<Void> holdSends(SignInId signIn, Instant until);

    Future<Void> end(SignInId signIn, Instant now);
}
