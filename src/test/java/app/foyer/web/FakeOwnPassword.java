package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.account.PasswordRules;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.session.Session;
import app.foyer.signin.OwnPassword;
import app.foyer.signin.PasswordChange;
import io.vertx.core.Future;
import java.util.Optional;

/** Lets everybody change a password, and nobody's is ever right. */
final class FakeOwnPassword implements OwnPassword {
    @Override
    public Future<Optional<PasswordRules>> rules(Portal portal, Session session) {
        return Future.succeededFuture(Optional.of(PasswordRules.WITH_SECOND_STEP));
    }

    @Override
    public Future<PasswordChange> change(
            Portal portal, Session session, Optional<Password> current, String wanted, Caller caller) {
        return Future.succeededFuture(new PasswordChange.WrongPassword());
    }
}
