package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.invitation.Invitation;
import app.foyer.invitation.Invitations;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** No links: pages are looked at, and nobody is invited. */
final class NobodysInvitations implements Invitations {
    @Override
    public Future<Boolean> invite(
            Account member, String nobodysHash, Invitation invitation, ActivityEntry told, Optional<NewMail> mail) {
        return Future.succeededFuture(false);
    }

    @Override
    public Future<Boolean> renew(AccountId member, Invitation invitation, ActivityEntry told, Optional<NewMail> mail) {
        return Future.succeededFuture(false);
    }

    @Override
    public Future<Optional<Account>> find(Digest token, Instant now) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Boolean> accept(Digest token, String passwordHash, Instant now, ActivityEntry told) {
        return Future.succeededFuture(false);
    }
}
