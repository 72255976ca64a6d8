package app.foyer.web;

import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import app.foyer.text.Words;
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
    private final Words words;

    private AnswerPage(Pages pages, Exchange exchange, String typed) {
        this.pages = pages;
        this.exchange = exchange;
        this.typed = typed;
        this.words = exchange.words();
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
                new Mistake(words.say("mistake.refused"), "password", words.say("mistake.refusedAdvice")));
    }

    @Override
    public Reply waitUntil(Answer.WaitUntil answer) {
        return later(
                429, answer.until(), BEGINNING, Mistake.of(words.say("mistake.wait", "time", from(answer.until()))));
    }

    @Override
    public Reply busy(Answer.Busy answer) {
        return later(503, answer.until(), answer.step(), Mistake.of(words.say("mistake.busy")));
    }

    @Override
    public Reply wrongCode(Answer.WrongCode answer) {
        String advice = words.say(advice(answer.step()));
        return again(422, answer.step(), new Mistake(words.say("mistake.wrongCode"), "code", advice));
    }

    private static String advice(SignInStep step) {
        if (step instanceof SignInStep.EmergencyCode) {
            return "mistake.wrongCodeEmergency";
        }
        return step instanceof SignInStep.EmailCode ? "mistake.wrongCodeEmail" : "mistake.wrongCodeApp";
    }

    @Override
    public Reply passwordFlawed(Answer.PasswordFlawed answer) {
        int length = answer.step() instanceof SignInStep.NewPassword step ? step.minLength() : 0;
        return again(
                422, answer.step(), Mistake.at(PasswordForm.NEW, new PasswordWords(words).flaw(answer.flaw(), length)));
    }

    @Override
    public Reply codeExpired(Answer.CodeExpired answer) {
        return again(422, answer.step(), Mistake.at("code", words.say("mistake.codeExpired")));
    }

    @Override
    public Reply tooManyAttempts() {
        return over(429, Mistake.of(words.say("mistake.tooManyAttempts")));
    }

    @Override
    public Reply notOffered(Answer.NotOffered answer) {
        return again(403, answer.step(), Mistake.of(words.say("mistake.notOffered")));
    }

    @Override
    public Reply tooManySends(Answer.TooManySends answer) {
        return later(
                429,
                answer.until(),
                answer.step(),
                Mistake.of(words.say("mistake.tooManySends", "time", from(answer.until()))));
    }

    @Override
    public Reply noSignIn() {
        return over(409, Mistake.of(words.say("mistake.noSignIn")));
    }

    @Override
    public Reply signInExpired() {
        return over(409, Mistake.of(words.say("mistake.signInExpired")));
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
        return new ClientTimes(exchange.portal().zone(), exchange.now(), words).from(time);
    }
}
