package app.foyer.email;

import app.foyer.account.Account;
import app.foyer.bus.Address;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.Verdict;

/** What others may ask about e-mail codes. */
public final class EmailAddresses {
    private EmailAddresses() {}

    /**
     * Sends a code to the account's address.
     *
     * @param insteadOfApp whether it stands in for the authenticator app, or is the portal's own method
     */
    public record Send(SignInId signIn, Account account, PortalId portal, boolean insteadOfApp, Caller caller) {}

    public static final Address<Send, SendOutcome> SEND = Address.named("email.send");

    public record Verify(SignInId signIn, Account account, PortalId portal, OneTimeCode code, Caller caller) {}

    public static final Address<Verify, Verdict> VERIFY = Address.named("email.verify");
}
