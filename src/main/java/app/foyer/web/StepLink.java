package app.foyer.web;

import app.foyer.signin.SignInStep;
import app.foyer.signin.SignInStep.EmailLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another way that a step offers. Links are part of its message, so whatever shows the message shows them (S10).
 *
 * @param id as the API names it
 * @param path below the sign-in's own, where it is posted
 */
record StepLink(String id, String text, String path) {

    /** The links of a step, the more likely first. */
    static List<StepLink> of(SignInStep step, StepWords words) {
        return step.match(new Offered(words));
    }

    private static StepLink sendEmailCode(String text) {
        return new StepLink("send-email-code", text, "email-code");
    }

    private static StepLink useApp(String text) {
        return new StepLink("use-authenticator-app", text, "authenticator-app");
    }

    private record Offered(StepWords words) implements SignInStep.Cases<List<StepLink>> {

        @Override
        public List<StepLink> password() {
            return List.of();
        }

        @Override
        public List<StepLink> setup(SignInStep.Setup step) {
            return step.afterEmail()
                    ? List.of(sendEmailCode(words.notNow()))
                    : all(byEmail(step.emailLink()), byPhone(step.emergencyLink()));
        }

        @Override
        public List<StepLink> appCode(SignInStep.AppCode step) {
            return all(byEmail(step.emailLink()), byPhone(step.emergencyLink()));
        }

        @Override
        public List<StepLink> emailCode(SignInStep.EmailCode step) {
            Stream<StepLink> again = step.sendAgainAt().stream().map(time -> sendEmailCode(words.send(step)));
            Stream<StepLink> app =
                    step.appLink().stream().filter(link -> !link.noted()).map(link -> useApp(words.link(link)));
            return all(Stream.concat(again, app), byPhone(step.emergencyLink()));
        }

        @Override
        public List<StepLink> emergencyCode(SignInStep.EmergencyCode step) {
            return step.back().map(this::back).stream().toList();
        }

        private StepLink back(SignInStep.Back back) {
            String text = words.link(back);
            return back == SignInStep.Back.EMAIL_CODE ? sendEmailCode(text) : useApp(text);
        }

        @Override
        public List<StepLink> noWayIn(SignInStep.NoWayIn step) {
            return byPhone(step.emergencyLink()).toList();
        }

        @Override
        public List<StepLink> newPassword(SignInStep.NewPassword step) {
            return List.of();
        }

        @Override
        public List<StepLink> signedIn() {
            return List.of();
        }

        private Stream<StepLink> byEmail(Optional<EmailLink> link) {
            return link.map(to -> sendEmailCode(words.link(to))).stream();
        }

        private Stream<StepLink> byPhone(boolean offered) {
            return offered
                    ? Stream.of(new StepLink("use-emergency-code", words.byPhone(), "emergency-code"))
                    : Stream.empty();
        }

        private static List<StepLink> all(Stream<StepLink> likely, Stream<StepLink> last) {
            return Stream.concat(likely, last).toList();
        }
    }
}
