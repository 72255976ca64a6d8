package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.TypedCode;
import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.signin.Journey;
import app.foyer.signin.SignInStep;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A journey that answers what a test says, and remembers what it was asked. */
final class FakeJourney implements Journey {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Caller> callers = new CopyOnWriteArrayList<>();
    volatile Supplier<Future<Answer>> next = () -> Future.succeededFuture(new Answer.At(new SignInStep.Password()));

    void answers(Answer answer) {
        next = () -> Future.succeededFuture(answer);
    }

    @Override
    public Future<Answer> current(Portal portal, Optional<Token> signIn, Caller caller) {
        return asked("current", caller);
    }

    @Override
    public Future<Answer> password(
            Portal portal, Optional<Token> previous, String identifier, Password password, Caller caller) {
        return asked("password " + identifier, caller);
    }

    @Override
    public Future<Answer> code(Portal portal, Optional<Token> signIn, TypedCode code, Caller caller) {
        return asked("code " + digits(code), caller);
    }

    @Override
    public Future<Answer> sendEmailCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return asked("email-code", caller);
    }

    @Override
    public Future<Answer> useAuthenticatorApp(Portal portal, Optional<Token> signIn, Caller caller) {
        return asked("authenticator-app", caller);
    }

    @Override
    public Future<Answer> useEmergencyCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return asked("emergency-code", caller);
    }

    @Override
    public Future<Answer> chooseDefault(Portal portal, Optional<Token> signIn, boolean email, Caller caller) {
        return asked("default " + email, caller);
    }

    @Override
    public Future<Answer> newPassword(Portal portal, Optional<Token> signIn, String typed, Caller caller) {
        return asked("new-password " + typed, caller);
    }

    @Override
    public Future<Answer> restart(Portal portal, Optional<Token> signIn, Caller caller) {
        return asked("restart", caller);
    }

    private static String digits(TypedCode typed) {
        return typed.match(new TypedCode.Cases<>() {
            @Override
            public String oneTime(OneTimeCode code) {
                return code.digits();
            }

            @Override
            public String emergency(EmergencyCode code) {
                return code.digits();
            }
        });
    }

    private Future<Answer> asked(String what, Caller caller) {
        asked.add(what);
        callers.add(caller);
        return next.get();
    }
}
