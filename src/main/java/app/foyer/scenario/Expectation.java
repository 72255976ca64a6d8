package app.foyer.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What must be so now; what is left out may be anything.
 *
 * @param step the step of the sign-in that the last answer showed
 * @param method whose code it asks for
 * @param says words in the step's message or question
 * @param offers links that the message must have
 * @param hides links that it must not have
 * @param refused the problem that the last answer was, without its name space
 * @param page words on the page opened last
 * @param pageHides words that must not be on it
 * @param mail words in the newest mail to the client
 * @param noMail that not one mail came to the client
 * @param activity words of the client's activity
 */
record Expectation(
        Optional<StepKind> step,
        Optional<String> method,
        Optional<String> says,
        List<String> offers,
        List<String> hides,
        Optional<String> refused,
        List<String> page,
        List<String> pageHides,
        List<String> mail,
        boolean noMail,
        List<String> activity)
        implements Step.Action {
    @Override
    public <R> R match(Step.Cases<R> cases) {
        return cases.expect(this);
    }
}
