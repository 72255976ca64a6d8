package app.foyer.web;

import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import app.foyer.view.ClientTimes;
import app.foyer.view.Html;
import java.time.Instant;
import java.util.Optional;

/** What the journey answered to a form, as a browser is told it. */
final class AnswerPage implements Answer.Cases<Reply> {
    private static final SignInStep BEGINNING = new SignInStep.Password();

    private final Pages pages;
    private final Exchange exchange;
    private final String typed;

    private AnswerPage(Pages pages, Exchange exchange, String typed) {
        this.pages = pages;
        this.exchange = exchange;
        this.typed = typed;
    }

    /**
     * The page, or where to go.
     *
     * @param typed what the visitor typed and may correct
     */
    static Reply of(Answer answer, Pages pages, Exchange exchange, String typed) {
        return answer.match(new AnswerPage(pages, exchange, typed));
    }

    @Override
    public Reply at(Answer.At answer) {
        return PageMoves.signIn(exchange);
    }

    @Override
    public Reply begun(Answer.Begun answer) {
        return PageMoves.signIn(exchange);
    }

    @Override
    public Reply signedIn(Answer.SignedIn answer) {
        return PageMoves.home(exchange);
    }

    @Override
    public Reply refused() {
        return again(
                422,
                BEGINNING,
                new Mistake("We couldn’t sign you in with those details.", "password", "Check both and try again."));
    }

    @Override
    public Reply waitUntil(Answer.WaitUntil answer) {
        return later(
                429,
                answer.until(),
                BEGINNING,
                Mistake.of("For your safety we’ve paused this. Try again at " + from(answer.until()) + "."));
    }

    @Override
    public Reply busy(Answer.Busy answer) {
        return later(
                503,
                answer.until(),
                BEGINNING,
                Mistake.of("Many people are signing in right now. Please try again in a moment."));
    }

    @Override
    public Reply wrongCode(Answer.WrongCode answer) {
        String newest = answer.step() instanceof SignInStep.EmailCode
                ? "Check the newest email from us and try again."
                : "Check the newest code in your app and try again.";
        return again(422, answer.step(), new Mistake("That code isn’t right.", "code", newest));
    }

    @Override
    public Reply codeExpired(Answer.CodeExpired answer) {
        return again(422, answer.step(), Mistake.at("code", "That code no longer works. Please ask for a new one."));
    }

    @Override
    public Reply tooManyAttempts() {
        return over(
                429,
                Mistake.of("For your safety this sign-in has ended, after five wrong codes. Please sign in again."));
    }

    @Override
    public Reply notOffered(Answer.NotOffered answer) {
        return again(403, answer.step(), Mistake.of("That isn’t offered here."));
    }

    @Override
    public Reply tooManySends(Answer.TooManySends answer) {
        return later(
                429,
                answer.until(),
                answer.step(),
                Mistake.of("We can’t send another code yet. Try again at " + from(answer.until()) + "."));
    }

    @Override
    public Reply noSignIn() {
        return over(409, Mistake.of("Please begin again with your password."));
    }

    @Override
    public Reply signInExpired() {
        return over(409, Mistake.of("This sign-in took too long, so it has ended. Please sign in again."));
    }

    private Reply later(int status, Instant until, SignInStep step, Mistake mistake) {
        return again(status, step, mistake).with("Retry-After", HttpProblem.retryAfter(until, exchange.now()));
    }

    /** Back to the beginning, where what was typed, a code, has no place. */
    private Reply over(int status, Mistake mistake) {
        return page(status, BEGINNING, mistake, "");
    }

    private Reply again(int status, SignInStep step, Mistake mistake) {
        return page(status, step, mistake, typed);
    }

    /** The address stays the sign-in's own, so that loading it again asks for the step and posts nothing. */
    private Reply page(int status, SignInStep step, Mistake mistake, String correctable) {
        Html page = pages.signIn(exchange.visit(Optional.empty()), step, Optional.of(mistake), correctable);
        return Reply.html(status, page).with("HX-Replace-Url", exchange.path("sign-in"));
    }

    private String from(Instant time) {
        return new ClientTimes(exchange.portal().zone(), exchange.now()).from(time);
    }
}
