package app.foyer.email;

import app.foyer.account.Account;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Sealer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes the mails that tell a client what was changed (NIST SP 800-63B-4, 4.6); the change's transaction queues them. */
public final class Notices {
    private static final Duration LIFE = Duration.ofDays(1);

    private final Sealer sealer;

    public Notices(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Empty when the client has no address. */
    public Optional<NewMail> appPaired(Account account, PortalId portal, Caller caller, Instant now) {
        return notice(MailKind.APP_PAIRED, account, portal, caller, now);
    }

    /** Empty when the client has no address. */
    public Optional<NewMail> emailMadeDefault(Account account, PortalId portal, Caller caller, Instant now) {
        return notice(MailKind.EMAIL_DEFAULT, account, portal, caller, now);
    }

    /** To the address that the account still has. From where staff did it is nothing to a client. */
    public Optional<NewMail> emailChanged(Account before, PortalId portal, Instant now) {
        return notice(MailKind.EMAIL_CHANGED, before, portal, Caller.UNKNOWN, now);
    }

    /** From where staff did it is nothing to a client. Empty when the client has no address. */
    public Optional<NewMail> emergencyCodeCreated(Account account, PortalId portal, Instant now) {
        return notice(MailKind.EMERGENCY_CODE, account, portal, Caller.UNKNOWN, now);
    }

    /** Empty when the client has no address. */
    public Optional<NewMail> passwordChanged(Account account, PortalId portal, Caller caller, Instant now) {
        return notice(MailKind.PASSWORD_CHANGED, account, portal, caller, now);
    }

    /** Staff changed how the client signs in. Empty when the client has no address. */
    public Optional<NewMail> signInChanged(Account account, PortalId portal, Instant now) {
        return notice(MailKind.SIGN_IN_CHANGED, account, portal, Caller.UNKNOWN, now);
    }

    /** Staff decided on something that the client had asked for. Empty when the client has no address. */
    public Optional<NewMail> requestDecided(Account account, PortalId portal, Instant now) {
        return notice(MailKind.REQUEST_DECIDED, account, portal, Caller.UNKNOWN, now);
    }

    /** Staff wrote a message. Empty when the client has no address. */
    public Optional<NewMail> messageWritten(Account account, PortalId portal, Instant now) {
        return notice(MailKind.MESSAGE, account, portal, Caller.UNKNOWN, now);
    }

    /**
     * Tells staff that a client's message waits for them.
     *
     * @param to the staff's address, not the client's
     */
    public NewMail messageWaits(Account client, PortalId portal, String to, Instant now) {
        return addressed(
                MailKind.MESSAGE_WAITS, client, portal, to, Optional.empty(), Caller.UNKNOWN, now, now.plus(LIFE));
    }

    /**
     * The link by which a member of staff chooses a first password; it can be read in this mail alone.
     *
     * @param caller who invites, in whose language it is written
     * @param until when the link leads nowhere any more
     */
    public Optional<NewMail> invited(
            Account member, PortalId portal, String link, Caller caller, Instant now, Instant until) {
        return mail(MailKind.INVITED, member, portal, Optional.of(link), caller, now, until);
    }

    private Optional<NewMail> notice(MailKind kind, Account account, PortalId portal, Caller caller, Instant now) {
        return mail(kind, account, portal, Optional.empty(), caller, now, now.plus(LIFE));
    }

    private Optional<NewMail> mail(
            MailKind kind,
            Account account,
            PortalId portal,
            Optional<String> secret,
            Caller caller,
            Instant now,
            Instant until) {
        return account.email().map(email -> addressed(kind, account, portal, email, secret, caller, now, until));
    }

    private NewMail addressed(
            MailKind kind,
            Account about,
            PortalId portal,
            String to,
            Optional<String> secret,
            Caller caller,
            Instant now,
            Instant until) {
        UUID id = UUID.randomUUID();
        return new NewMail(
                id,
                kind,
                about.id(),
                portal,
                Optional.empty(),
                new Envelope(to, secret).seal(sealer, id),
                EmailMask.inLog(to),
                false,
                caller,
                now,
                until);
    }
}
