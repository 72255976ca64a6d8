package app.foyer.preference;

import app.foyer.bus.Address;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.util.Optional;

/** What staff may change about how a client, or a colleague, proves who they are. Who may ask, whoever asks decides. */
public final class FactorAddresses {
    private static final int LONGEST = 500;

    private FactorAddresses() {}

    /**
     * Who changes it, why, and where the client is told.
     *
     * @param by the staff member's account
     * @param why in their words; the client does not read it
     * @param portal in whose name the client is told
     */
    public record Act(AccountId by, String why, PortalId portal, Caller caller) {
        public Act {
            why = why.strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw new IllegalArgumentException("it needs a reason of at most 500 characters");
            }
        }
    }

    /**
     * The method that a client is asked for from now on, at every portal for clients that asks for any (P3).
     *
     * @param method empty for the portal's own
     * @param until when {@link PreferredMethod#DISABLED} ends; nothing else ends by itself
     */
    public record Prefer(AccountId account, Optional<PreferredMethod> method, Optional<Instant> until, Act act) {
        public Prefer {
            if (method.equals(Optional.of(PreferredMethod.SMS_CODE))) {
                throw new IllegalArgumentException("codes by SMS are not available yet");
            }
            if (until.isPresent() != method.equals(Optional.of(PreferredMethod.DISABLED))) {
                throw new IllegalArgumentException("an end is for, and needed by, a second step that is switched off");
            }
        }
    }

    /** Answers whether anything was changed: nothing is for nobody, and nothing when it was so before. */
    public static final Address<Prefer, PreferenceAddresses.Changed> PREFER = Address.named("factors.prefer");

    /**
     * Forgets what somebody set up for signing in, at one portal or at all (P4). What staff prefer stays.
     *
     * @param only empty for all portals
     * @param endsSessions whether those who are signed in there as them are signed out
     */
    public record Reset(AccountId account, Optional<PortalId> only, boolean endsSessions, Act act) {}

    /** What was forgotten, in numbers. */
    public record Cleared(int apps, int defaults, int sessions) {}

    /** Empty when no client has this account. */
    public static final Address<Reset, Optional<Cleared>> RESET = Address.named("factors.reset");

    /** The same for a member of staff; empty when none has this account. */
    public static final Address<Reset, Optional<Cleared>> RESET_STAFF = Address.named("factors.reset-staff");
}
