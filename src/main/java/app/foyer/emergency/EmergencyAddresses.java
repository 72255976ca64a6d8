package app.foyer.emergency;

import app.foyer.account.Account;
import app.foyer.bus.Address;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.Verdict;

/** What others may ask about emergency codes. Whether a portal has them at all, the sign-in's policy says. */
public final class EmergencyAddresses {
    private EmergencyAddresses() {}

    /**
     * A new code for one client at one portal, in place of any other.
     *
     * @param by the staff member's account
     * @param why in the staff member's words; the client does not read it
     */
    public record Create(PortalId portal, AccountId account, AccountId by, String why, Caller caller) {
        private static final int LONGEST = 500;

        public Create {
            why = why.strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw new IllegalArgumentException("an emergency code needs a reason of at most 500 characters");
            }
        }
    }

    public static final Address<Create, Creation> CREATE = Address.named("emergency.create");

    /** What a client typed; the same answer whether there is a code or not. */
    public record Verify(SignInId signIn, Account account, PortalId portal, EmergencyCode code, Caller caller) {}

    public static final Address<Verify, Verdict> VERIFY = Address.named("emergency.verify");
}
