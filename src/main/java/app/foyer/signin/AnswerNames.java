package app.foyer.signin;

import java.util.Optional;

/** What an answer is called among the figures; empty for one that only repeats where the visitor stands. */
final class AnswerNames implements Answer.Cases<Optional<String>> {
    @Override
    public Optional<String> at(Answer.At answer) {
        return Optional.empty();
    }

    @Override
    public Optional<String> begun(Answer.Begun answer) {
        return Optional.of("begun");
    }

    @Override
    public Optional<String> signedIn(Answer.SignedIn answer) {
        return Optional.of("signed-in");
    }

    @Override
    public Optional<String> refused() {
        return Optional.of("refused");
    }

    @Override
    public Optional<String> waitUntil(Answer.WaitUntil answer) {
        return Optional.of("wait");
    }

    @Override
    public Optional<String> busy(Answer.Busy answer) {
        return Optional.of("busy");
    }

    @Override
    public Optional<String> wrongCode(Answer.WrongCode answer) {
        return Optional.of("wrong-code");
    }

    @Override
    public Optional<String> passwordFlawed(Answer.PasswordFlawed answer) {
        return Optional.of("password-refused");
    }

    @Override
    public Optional<String> codeExpired(Answer.CodeExpired answer) {
        return Optional.of("code-expired");
    }

    @Override
    public Optional<String> tooManyAttempts() {
        return Optional.of("too-many-attempts");
    }

    @Override
    public Optional<String> notOffered(Answer.NotOffered answer) {
        return Optional.of("not-offered");
    }

    @Override
    public Optional<String> tooManySends(Answer.TooManySends answer) {
        return Optional.of("too-many-sends");
    }

    @Override
    public Optional<String> noSignIn() {
        return Optional.empty();
    }

    @Override
    public Optional<String> signInExpired() {
        return Optional.of("sign-in-expired");
    }
}
