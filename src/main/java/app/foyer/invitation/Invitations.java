package app.foyer.invitation;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Where invitations are kept: one for each member of staff who has not chosen a password yet, however old it is.
 *
 * <p>A change and what tells of it are one transaction.
 */
public interface Invitations {
    /**
     * Adds a member of staff.
     *
     * @param nobodysHash of a password that nobody knows, so that a guess costs what it costs elsewhere
     * @param mail with the link; empty when it is told in another way
     * @return whether they were added; otherwise somebody signs in with that address already, and nothing is changed
     */
    Future<Boolean> invite(
            Account member, String nobodysHash, Invitation invitation, ActivityEntry told, Optional<NewMail> mail);

    /**
     * Puts a link in the place of the one before, which is dead from then on.
     *
     * @param mail with the link; empty when it is told in another way
     * @return whether it was; otherwise the member has chosen a password, or is closed, and nothing is changed
     */
    Future<Boolean> renew(AccountId member, Invitation invitation, ActivityEntry told, Optional<NewMail> mail);

    /** Whose link it is; nobody's when it is used, replaced, too old, or the account is closed. */
    Future<Optional<Account>> find(Digest token, Instant now);

    /**
     * Uses a link up: of any number at once, one.
     *
     * @param passwordHash what the member chose
     * @return whether it was there to be used; otherwise nothing is changed
     */
    Future<Boolean> accept(Digest token, String passwordHash, Instant now, ActivityEntry told);
}
