package app.foyer.web;

import app.foyer.signin.Answer;
import java.util.Optional;

/** Which problem an answer of the journey is, if it is one; told by the API and noted in the access log. */
final class AnswerProblem implements Answer.Cases<Optional<HttpProblem>> {
    private AnswerProblem() {}

    static Optional<HttpProblem> of(Answer answer) {
        return answer.match(new AnswerProblem());
    }

    @Override
    public Optional<HttpProblem> at(Answer.At answer) {
        return Optional.empty();
    }

    @Override
    public Optional<HttpProblem> begun(Answer.Begun answer) {
        return Optional.empty();
    }

    @Override
    public Optional<HttpProblem> signedIn(Answer.SignedIn answer) {
        return Optional.empty();
    }

    @Override
    public Optional<HttpProblem> refused() {
        return Optional.of(
                HttpProblem.of("sign-in-refused", 401, "Not signed in", "We couldn't sign you in with those details."));
    }

    @Override
    public Optional<HttpProblem> waitUntil(Answer.WaitUntil answer) {
        return Optional.of(HttpProblem.paused(answer.until()));
    }

    @Override
    public Optional<HttpProblem> busy(Answer.Busy answer) {
        return Optional.of(HttpProblem.busy(answer.until()));
    }

    @Override
    public Optional<HttpProblem> wrongCode(Answer.WrongCode answer) {
        return Optional.of(HttpProblem.of("wrong-code", 401, "Wrong code", "That code isn't right.")
                .with("attemptsLeft", answer.attemptsLeft()));
    }

    @Override
    public Optional<HttpProblem> passwordFlawed(Answer.PasswordFlawed answer) {
        return Optional.of(HttpProblem.passwordRefused(answer.flaw()));
    }

    @Override
    public Optional<HttpProblem> codeExpired(Answer.CodeExpired answer) {
        return Optional.of(HttpProblem.of("code-expired", 409, "Code expired", "That code no longer works."));
    }

    @Override
    public Optional<HttpProblem> tooManyAttempts() {
        return Optional.of(HttpProblem.of(
                "too-many-attempts",
                429,
                "Too many wrong codes",
                "For your safety this sign-in has ended. Please begin again."));
    }

    @Override
    public Optional<HttpProblem> notOffered(Answer.NotOffered answer) {
        return Optional.of(
                HttpProblem.notOffered().with("reason", answer.reason().id()));
    }

    @Override
    public Optional<HttpProblem> tooManySends(Answer.TooManySends answer) {
        return Optional.of(HttpProblem.of("too-many-sends", 429, "Too many emails", "We can't send another code yet.")
                .until(answer.until()));
    }

    @Override
    public Optional<HttpProblem> noSignIn() {
        return Optional.of(
                HttpProblem.of("no-sign-in", 409, "No sign-in in progress", "Please begin with your password."));
    }

    @Override
    public Optional<HttpProblem> signInExpired() {
        return Optional.of(HttpProblem.of(
                "sign-in-expired", 409, "Sign-in expired", "This sign-in took too long. Please begin again."));
    }
}
