package app.foyer.signin;

import app.foyer.identity.Caller;
import app.foyer.proof.OneTimeCode;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import io.vertx.core.Future;

/** Asks for a second factor again, before something that a session left open on a desk must not be enough for. */
public interface StepUp {
    Future<Confirmation> confirm(Session session, OneTimeCode code, Caller caller);

    /** What became of it. */
    sealed interface Confirmation {}

    /** The code was right: the session goes on under this token, and its old one is dead. */
    record Confirmed(Token token) implements Confirmation {}

    record Wrong(int attemptsLeft) implements Confirmation {}

    /** The session is over: by the last wrong code, or meanwhile by something else. */
    record Over() implements Confirmation {}
}
