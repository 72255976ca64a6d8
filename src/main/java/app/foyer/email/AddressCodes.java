package app.foyer.email;

import app.foyer.account.Account;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.proof.OneTimeCode;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Sealer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes codes to addresses that somebody says are theirs, before they become so. They cost of the same budget as those by
 * which a client signs in, but count for nothing there.
 */
public final class AddressCodes {
    private final Sealer sealer;
    private final KeyedHash hash;
    private final EmailPolicy policy;
    private final SecureRandom random;

    public AddressCodes(Sealer sealer, KeyedHash hash, EmailPolicy policy, SecureRandom random) {
        this.sealer = sealer;
        this.hash = hash;
        this.policy = policy;
        this.random = random;
    }

    /**
     * A code in a mail.
     *
     * @param code by which it is known again
     * @param limits that its sending must pass
     */
    public record Written(Digest code, Instant until, NewMail mail, List<Limit> limits) {}

    /**
     * Writes a new one.
     *
     * @param subject what it confirms; a code counts for nothing else
     */
    public Written write(UUID subject, String address, Account account, PortalId portal, Caller caller, Instant now) {
        OneTimeCode code = RandomCodes.next(random);
        UUID id = UUID.randomUUID();
        Instant until = now.plus(policy.life());
        NewMail mail = new NewMail(
                id,
                MailKind.ADDRESS_CODE,
                account.id(),
                portal,
                Optional.empty(),
                new Envelope(address, Optional.of(code.digits())).seal(sealer, id),
                EmailMask.inLog(address),
                false,
                caller,
                now,
                until);
        return new Written(
                digest(subject, code), until, mail, new MailLimits(hash, policy).of(account, caller, portal));
    }

    public Digest digest(UUID subject, OneTimeCode code) {
        return hash.of("address-code", subject.toString(), code.digits());
    }

    /** How many may be sent for one subject. */
    public int sends() {
        return policy.perSignIn();
    }

    /** How long to wait between two of them. */
    public Duration spacing() {
        return policy.spacing();
    }

    /** How many wrong ones end a subject's codes. */
    public int wrong() {
        return policy.wrongPerSignIn();
    }
}
