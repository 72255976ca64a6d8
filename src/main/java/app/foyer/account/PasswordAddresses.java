package app.foyer.account;

import app.foyer.bus.Address;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;

/** What others may ask about passwords. */
public final class PasswordAddresses {
    private PasswordAddresses() {}

    public record Check(PortalId portal, Identifier identifier, Password password, Caller caller) {}

    public static final Address<Check, PasswordVerdict> CHECK = Address.named("password.check");

    /**
     * Asks somebody who is signed in for the password once more; a wrong one counts as at sign-in.
     *
     * @param ofStaff whether the portal is one for members of staff
     */
    public record Confirm(PortalId portal, Account account, boolean ofStaff, Password password, Caller caller) {}

    public static final Address<Confirm, PasswordVerdict> CONFIRM = Address.named("password.confirm");

    /** Makes a new password ready; whoever asks stores it, with all else that is changed by it. */
    public record Replace(PasswordRules rules, PasswordRules.Owner owner, String typed) {
        @Override
        public String toString() {
            return "Replace[hidden]";
        }
    }

    public static final Address<Replace, NewPassword> REPLACE = Address.named("password.replace");
}
