package app.foyer.web;

import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import app.foyer.web.PortalCookies.Kind;
import java.time.Duration;

/** What an answer of the journey means for the browser's cookies. */
final class AnswerCookies implements Answer.Cases<Void> {
    /**
     * How long the sign-in's cookie outlives success: as long as the answer may be repeated, and a little more. With it a
     * client is signed in by the next request even when the server died before this one's answer arrived.
     */
    private static final Duration REPEATABLE = Duration.ofSeconds(40);

    private final PortalCookies cookies;

    private AnswerCookies(PortalCookies cookies) {
        this.cookies = cookies;
    }

    static void keep(Answer answer, PortalCookies cookies) {
        answer.match(new AnswerCookies(cookies));
    }

    @Override
    public Void at(Answer.At answer) {
        if (answer.step() instanceof SignInStep.Password) {
            cookies.clear(Kind.SIGN_IN);
        }
        return null;
    }

    @Override
    public Void begun(Answer.Begun answer) {
        cookies.set(Kind.SIGN_IN, answer.signIn());
        return null;
    }

    @Override
    public Void signedIn(Answer.SignedIn answer) {
        cookies.set(Kind.SESSION, answer.session());
        cookies.set(Kind.SIGN_IN, answer.signIn(), REPEATABLE);
        cookies.clear(Kind.VISIT);
        return null;
    }

    @Override
    public Void tooManyAttempts() {
        cookies.clear(Kind.SIGN_IN);
        return null;
    }

    @Override
    public Void noSignIn() {
        cookies.clear(Kind.SIGN_IN);
        return null;
    }

    /** The cookie stays, so that whatever is asked next is told the same. */
    @Override
    public Void signInExpired() {
        return null;
    }

    @Override
    public Void refused() {
        return null;
    }

    @Override
    public Void waitUntil(Answer.WaitUntil answer) {
        return null;
    }

    @Override
    public Void busy(Answer.Busy answer) {
        return null;
    }

    @Override
    public Void wrongCode(Answer.WrongCode answer) {
        return null;
    }

    @Override
    public Void passwordFlawed(Answer.PasswordFlawed answer) {
        return null;
    }

    @Override
    public Void codeExpired(Answer.CodeExpired answer) {
        return null;
    }

    @Override
    public Void notOffered(Answer.NotOffered answer) {
        return null;
    }

    @Override
    public Void tooManySends(Answer.TooManySends answer) {
        return null;
    }
}
