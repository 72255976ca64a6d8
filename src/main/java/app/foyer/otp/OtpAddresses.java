package app.foyer.otp;

import app.foyer.account.Account;
import app.foyer.bus.Address;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.Verdict;
import app.foyer.secret.Digest;
import java.util.Optional;

/** What others may ask about authenticator apps. */
public final class OtpAddresses {
    private OtpAddresses() {}

    /** The secret to show at the QR step; the same for as long as the sign-in lives. */
    public record Prepare(SignInId signIn, Account account, String issuer) {}

    public record Prepared(SharedSecret secret, String uri) {}

    /** Empty when the sign-in is over. */
    public static final Address<Prepare, Optional<Prepared>> PREPARE = Address.named("otp.prepare");

    /** A code of the paired app. */
    public record Verify(SignInId signIn, Account account, PortalId portal, OneTimeCode code, Caller caller) {}

    public static final Address<Verify, Verdict> VERIFY = Address.named("otp.verify");

    /**
     * A code of the paired app, asked for again in the middle of a session.
     *
     * @param token under which the session goes on when the code is right; its old one dies
     */
    public record Confirm(
            SessionId session, Digest token, Account account, PortalId portal, OneTimeCode code, Caller caller) {}

    public static final Address<Confirm, Verdict> CONFIRM = Address.named("otp.confirm");

    /**
     * A code of the secret that the QR step shows; a right one pairs the app.
     *
     * @param undoesDefault whether the client chose the app instead of e-mail, so that e-mail stops being the default
     */
    public record Pair(Verify answer, boolean undoesDefault) {}

    public static final Address<Pair, Verdict> PAIR = Address.named("otp.pair");
}
