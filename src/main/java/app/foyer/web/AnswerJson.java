package app.foyer.web;

import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;

/** What the journey answered, as the API tells it: a step or a problem. */
final class AnswerJson implements Answer.Cases<Reply> {
    private final Exchange exchange;
    private final Pages pages;

    private AnswerJson(Exchange exchange, Pages pages) {
        this.exchange = exchange;
        this.pages = pages;
    }

    static Reply of(Answer answer, Exchange exchange, Pages pages) {
        return answer.match(new AnswerJson(exchange, pages));
    }

    @Override
    public Reply at(Answer.At answer) {
        return step(answer.step());
    }

    @Override
    public Reply begun(Answer.Begun answer) {
        return step(answer.step());
    }

    @Override
    public Reply signedIn(Answer.SignedIn answer) {
        return step(new SignInStep.SignedIn());
    }

    @Override
    public Reply refused() {
        return problem(
                HttpProblem.of("sign-in-refused", 401, "Not signed in", "We couldn't sign you in with those details."));
    }

    @Override
    public Reply waitUntil(Answer.WaitUntil answer) {
        return problem(HttpProblem.of("wait", 429, "Wait", "For your safety we've paused this for a while.")
                .until(answer.until()));
    }

    @Override
    public Reply busy(Answer.Busy answer) {
        return problem(HttpProblem.of("busy", 503, "Busy", "Many people are signing in. Please try again in a moment.")
                .until(answer.until()));
    }

    @Override
    public Reply wrongCode(Answer.WrongCode answer) {
        return problem(HttpProblem.of("wrong-code", 401, "Wrong code", "That code isn't right.")
                .with("attemptsLeft", answer.attemptsLeft()));
    }

    @Override
    public Reply codeExpired(Answer.CodeExpired answer) {
        return problem(HttpProblem.of("code-expired", 409, "Code expired", "That code no longer works."));
    }

    @Override
    public Reply tooManyAttempts() {
        return problem(HttpProblem.of(
                "too-many-attempts",
                429,
                "Too many wrong codes",
                "For your safety this sign-in has ended. Please begin again."));
    }

    @Override
    public Reply notOffered(Answer.NotOffered answer) {
        return problem(HttpProblem.notOffered().with("reason", answer.reason().id()));
    }

    @Override
    public Reply tooManySends(Answer.TooManySends answer) {
        return problem(HttpProblem.of("too-many-sends", 429, "Too many emails", "We can't send another code yet.")
                .until(answer.until()));
    }

    @Override
    public Reply noSignIn() {
        return problem(HttpProblem.of("no-sign-in", 409, "No sign-in in progress", "Please begin with your password."));
    }

    @Override
    public Reply signInExpired() {
        return problem(HttpProblem.of(
                "sign-in-expired", 409, "Sign-in expired", "This sign-in took too long. Please begin again."));
    }

    private Reply step(SignInStep step) {
        return Reply.json(StepJson.of(step, exchange, pages));
    }

    private Reply problem(HttpProblem problem) {
        return exchange.reply(problem);
    }
}
