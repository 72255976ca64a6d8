package app.foyer.web;

import app.foyer.account.PasswordFlaw;
import app.foyer.secret.Token;
import app.foyer.signin.PasswordChange;
import java.time.Instant;
import java.util.Optional;

/** Which problem it is when a client's own password was not changed; told by the API and noted in the access log. */
final class PasswordChangeProblem implements PasswordChange.Cases<Optional<HttpProblem>> {
    private PasswordChangeProblem() {}

    static Optional<HttpProblem> of(PasswordChange change) {
        return change.match(new PasswordChangeProblem());
    }

    @Override
    public Optional<HttpProblem> changed(Token session) {
        return Optional.empty();
    }

    @Override
    public Optional<HttpProblem> flawed(PasswordFlaw flaw) {
        return Optional.of(HttpProblem.passwordRefused(flaw));
    }

    @Override
    public Optional<HttpProblem> wrongPassword() {
        return Optional.of(
                HttpProblem.of("wrong-password", 403, "Wrong password", "That is not the present password."));
    }

    @Override
    public Optional<HttpProblem> waitUntil(Instant until) {
        return Optional.of(HttpProblem.paused(until));
    }

    @Override
    public Optional<HttpProblem> busy(Instant until) {
        return Optional.of(HttpProblem.busy(until));
    }

    @Override
    public Optional<HttpProblem> needsApp() {
        return Optional.of(HttpProblem.notOffered().with("reason", "needs-authenticator-app"));
    }

    @Override
    public Optional<HttpProblem> over() {
        return Optional.of(HttpProblem.notSignedIn());
    }
}
