package app.foyer.invitation;

import app.foyer.account.Account;
import app.foyer.account.PasswordRules;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import java.util.Optional;

/** Lets whoever follows a link choose the first password. */
public interface Welcome {
    /** Staff always give a second step besides. */
    PasswordRules RULES = PasswordRules.WITH_SECOND_STEP;

    /**
     * Where somebody follows a link.
     *
     * @param name what the portal is called, which no password may be made of
     */
    record Place(PortalId portal, String name) {}

    /** Whom a link is for; changes nothing. */
    Future<Optional<Account>> invited(Token token);

    Future<Acceptance> choose(Place place, Token token, String typed, Caller caller);
}
