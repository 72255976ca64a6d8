package app.foyer.account;

import app.foyer.bus.Address;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;

/** What others may ask about passwords. */
public final class PasswordAddresses {
    private PasswordAddresses() {}

    public record Check(PortalId portal, Identifier identifier, Password password, Caller caller) {}

    public static final Address<Check, PasswordVerdict> CHECK = Address.named("password.check");
}
