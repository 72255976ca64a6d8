package app.foyer.invitation;

import app.foyer.account.Account;
import app.foyer.account.HashingAddresses;
import app.foyer.account.Password;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.email.Notices;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.Optional;

/** Invites members of staff by a link that is mailed to them, and that nobody else ever reads. */
public final class Inviting {
    private final Vertx vertx;
    private final Invitations invitations;
    private final Notices notices;
    private final KeyedHash hash;
    private final SecureRandom random;
    private final String origin;

    /**
     * Invites to the portals of one server.
     *
     * @param origin what browsers of staff call it, such as {@code https://desk.example.nz}
     */
    public Inviting(
            Vertx vertx, Invitations invitations, Notices notices, KeyedHash hash, SecureRandom random, String origin) {
        this.vertx = vertx;
        this.invitations = invitations;
        this.notices = notices;
        this.hash = hash;
        this.random = random;
        this.origin = origin;
    }

    /**
     * Adds a member of staff, and mails them the link.
     *
     * @param told in the member's activity: who invites, and to which portal
     * @return whether they were added; otherwise somebody signs in with that address already, and nothing is changed
     */
    public Future<Boolean> invite(Account member, ActivityEntry told) {
        NewLink link = NewLink.make(hash, random, told.at());
        Password nobodys = new Password(Token.random(random).value());
        return HashingAddresses.HASH
                .ask(vertx, new HashingAddresses.Hash(nobodys))
                .compose(hashed -> invitations.invite(member, hashed, link.kept(), told, mail(member, link, told)));
    }

    /**
     * Mails another link, and the one before is dead from then on.
     *
     * @return whether it was; otherwise the member has chosen a password, or is closed, and nothing is changed
     */
    public Future<Boolean> again(Account member, ActivityEntry told) {
        NewLink link = NewLink.make(hash, random, told.at());
        return invitations.renew(member.id(), link.kept(), told, mail(member, link, told));
    }

    private Optional<NewMail> mail(Account member, NewLink link, ActivityEntry told) {
        String address = origin + "/" + told.portal() + "/" + link.path();
        return notices.invited(
                member,
                told.portal(),
                address,
                told.caller(),
                told.at(),
                link.kept().expiresAt());
    }
}
