package app.foyer.web;

import app.foyer.identity.Caller;
import app.foyer.proof.OneTimeCode;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.signin.StepUp;
import io.vertx.core.Future;
import java.security.SecureRandom;

/** Takes one code for right. */
final class FakeStepUp implements StepUp {
    static final String RIGHT = "123456";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Future<Confirmation> confirm(Session session, OneTimeCode code, Caller caller) {
        return Future.succeededFuture(code.digits().equals(RIGHT) ? new Confirmed(Token.random(RANDOM)) : new Wrong(4));
    }
}
