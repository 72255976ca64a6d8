package app.foyer.web;

/** Ends a request that HTTP itself or the API's shape forbids; {@link Failures} tells it. Carries no stack. */
final class Refusal extends RuntimeException {
    private final transient HttpProblem problem;

    Refusal(HttpProblem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    static Refusal notFound() {
        return new Refusal(HttpProblem.ofStatus(404));
    }

    HttpProblem problem() {
        return problem;
    }
}
