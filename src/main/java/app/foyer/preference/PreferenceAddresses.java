package app.foyer.preference;

import app.foyer.account.Account;
import app.foyer.bus.Address;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import java.util.Locale;

/** What others may ask about a client's choices. The choice itself is saved by the transaction that completes a sign-in. */
public final class PreferenceAddresses {
    private PreferenceAddresses() {}

    public record Note(SignInId signIn, boolean emailDefault) {}

    public static final Address<Note, Changed> NOTE = Address.named("preference.note");

    public record UndoDefault(Account account, PortalId portal, Caller caller) {}

    public static final Address<UndoDefault, Changed> UNDO_DEFAULT = Address.named("preference.undo-default");

    /** The language of all that the client reads from now on, at every portal that speaks it. */
    public record Speak(AccountId account, Locale language) {}

    public static final Address<Speak, Changed> SPEAK = Address.named("preference.speak");

    /** Whether anything was changed by it. */
    public record Changed(boolean yes) {}
}
