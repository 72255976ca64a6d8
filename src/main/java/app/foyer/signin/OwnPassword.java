package app.foyer.signin;

import app.foyer.account.Password;
import app.foyer.account.PasswordRules;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.session.Session;
import io.vertx.core.Future;
import java.util.Optional;

/** Changing one's own password, when signed in. */
public interface OwnPassword {
    /** What a new one must be; empty where this session may not change it, because the paired app was not used for it. */
    Future<Optional<PasswordRules>> rules(Portal portal, Session session);

    /**
     * Changes it; the session goes on under another token, and every other one ends.
     *
     * @param current what was typed as the present one, if it can be a password at all
     * @param wanted what was typed as the new one
     */
    Future<PasswordChange> change(
            Portal portal, Session session, Optional<Password> current, String wanted, Caller caller);
}
