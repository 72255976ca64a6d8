package app.foyer.preference;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import io.vertx.core.Future;
import java.util.Locale;

/** Where the choices of clients are kept. */
public interface Preferences {
    /**
     * Notes with a sign-in in progress what the client answered; it counts only once the code was right (S16).
     *
     * @return whether the sign-in was still open
     */
    Future<Boolean> note(SignInId signIn, boolean emailDefault);

    /** Keeps the language that the client chose; answers whether it was another one before. */
    Future<Boolean> speak(AccountId account, Locale language);

    /** Undoes the e-mail default and tells of it; answers whether there was one. */
    Future<Boolean> undo(AccountId account, PortalId portal, ActivityEntry entry);
}
