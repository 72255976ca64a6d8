package app.foyer.signin;

import app.foyer.activity.ActivityAddresses;
import app.foyer.identity.Caller;
import app.foyer.otp.OtpAddresses;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.Verdict;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.session.SessionService;
import app.foyer.session.SessionTopics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;

/** Confirms a session by a code of the app that is paired at its portal. */
public record AppStepUp(Vertx vertx, KeyedHash hash, SecureRandom random) implements StepUp {

    @Override
    public Future<Confirmation> confirm(Session session, OneTimeCode code, Caller caller) {
        Token token = Token.random(random);
        OtpAddresses.Confirm question = new OtpAddresses.Confirm(
                session.id(),
                SessionService.digest(hash, session.portal(), token),
                session.account(),
                session.portal(),
                code,
                caller);
        return OtpAddresses.CONFIRM.ask(vertx, question).map(verdict -> told(session, token, verdict));
    }

    private Confirmation told(Session session, Token token, Verdict verdict) {
        if (verdict instanceof Verdict.Accepted) {
            return new Confirmed(token);
        }
        ActivityAddresses.appended(vertx, session.account().id());
        if (verdict instanceof Verdict.Wrong wrong) {
            return new Wrong(wrong.attemptsLeft());
        }
        SessionTopics.ENDED.hint(vertx, session.id().toString());
        return new Over();
    }
}
