package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.identity.Caller;
import app.foyer.invitation.Acceptance;
import app.foyer.invitation.Welcome;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import java.util.Optional;

/** Every link leads nowhere. */
final class NobodyInvited implements Welcome {
    @Override
    public Future<Optional<Account>> invited(Token token) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Acceptance> choose(Place place, Token token, String typed, Caller caller) {
        return Future.succeededFuture(new Acceptance.Over());
    }
}
