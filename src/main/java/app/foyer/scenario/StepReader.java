package app.foyer.scenario;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one step: a single key, which says what is done, and its value. */
final class StepReader {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Map<String, Function<Section, Optional<? extends Step.Action>>> ACTIONS = actions();

    private StepReader() {}

    /** The step, or nothing after a problem. */
    static Optional<Step> read(Section step) {
        List<String> keys = ACTIONS.keySet().stream().filter(step::has).toList();
        if (keys.size() > 1) {
            String second = keys.get(1);
            step.problem(second, "one-action", "a step does one thing: write '" + second + "' as a step of its own");
            return Optional.empty();
        }
        Optional<Step> read = keys.stream()
                .findFirst()
                .flatMap(key -> ACTIONS.get(key).apply(step).map(action -> new Step(step, key, action)));
        ACTIONS.keySet().stream().filter(key -> !step.has(key)).forEach(key -> step.optional(key, Form.text()));
        step.rejectUnknownKeys();
        if (keys.isEmpty() && step.isSound()) {
            step.problem("signIn", "one-action", "a step says what is done: one of " + ACTIONS.keySet());
        }
        return step.isSound() ? read : Optional.empty();
    }

    private static Map<String, Function<Section, Optional<? extends Step.Action>>> actions() {
        Map<String, Function<Section, Optional<? extends Step.Action>>> actions = new LinkedHashMap<>();
        actions.put(
                "signIn",
                step -> step.required("signIn", Form.choice(PasswordKind.class)).map(Step.SignIn::new));
        actions.put(
                "enter",
                step -> step.required("enter", Form.choice(CodeKind.class)).map(Step.Enter::new));
        actions.put("follow", step -> step.required("follow", Form.text()).map(Step.Follow::new));
        actions.put(
                "answer",
                step -> step.required("answer", Form.choice(OfferAnswer.class)).map(Step.Answer::new));
        actions.put("open", step -> step.required("open", Form.text()).map(Step.Open::new));
        actions.put(
                "pass",
                step -> step.required("pass", Form.duration(SHORTEST, LONGEST)).map(Step.Pass::new));
        actions.put("signOut", step -> step.required("signOut", Form.bool()).map(any -> new Step.SignOut()));
        actions.put("expect", step -> step.optionalSection("expect").map(StepReader::expectation));
        return actions;
    }

    private static Expectation expectation(Section expected) {
        Expectation expectation = new Expectation(
                expected.optional("step", Form.choice(StepKind.class)),
                expected.optional("method", Form.text()),
                expected.optional("says", Form.text()),
                expected.texts("offers"),
                expected.texts("hides"),
                expected.optional("refused", Form.text()),
                expected.texts("page"),
                expected.texts("pageHides"),
                expected.texts("mail"),
                expected.bool("noMail", false),
                expected.texts("activity"));
        expected.rejectUnknownKeys();
        return expectation;
    }
}
