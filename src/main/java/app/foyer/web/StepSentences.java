package app.foyer.web;

import app.foyer.signin.SignInStep;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What each step tells and asks. */
record StepSentences(ClientTimes times) implements SignInStep.Cases<String> {
    private Words words() {
        return times.words();
    }

    @Override
    public String password() {
        return words().say("signIn.password.sentence");
    }

    @Override
    public String setup(SignInStep.Setup step) {
        return words().say("signIn.appCode.sentence");
    }

    @Override
    public String appCode(SignInStep.AppCode step) {
        return words().say("signIn.appCode.sentence");
    }

    @Override
    public String emailCode(SignInStep.EmailCode step) {
        return step.mail().map(mail -> sent(step.maskedEmail(), mail)).orElseGet(() -> notSent(step));
    }

    private String notSent(SignInStep.EmailCode step) {
        Optional<Instant> paused = step.sendAgainAt().filter(times.now()::isBefore);
        return paused.map(until -> words().say(
                                "signIn.emailCode.paused",
                                Map.of("address", step.maskedEmail(), "time", times.from(until))))
                .orElseGet(() -> words().say("signIn.emailCode.notSent", "address", step.maskedEmail()));
    }

    private String sent(String maskedEmail, SignInStep.SentMail mail) {
        boolean works = mail.validUntil().isAfter(times.now());
        return words().say(
                        works ? "signIn.emailCode.sent" : "signIn.emailCode.expired",
                        Map.of(
                                "address", maskedEmail,
                                "sentAt", times.moment(mail.sentAt()),
                                "until", times.moment(mail.validUntil())));
    }

    @Override
    public String emergencyCode(SignInStep.EmergencyCode step) {
        return words().say("signIn.emergencyCode.sentence");
    }

    @Override
    public String noWayIn(SignInStep.NoWayIn step) {
        return words().say(StepWords.noWayIn(step.reason()));
    }

    @Override
    public String newPassword(SignInStep.NewPassword step) {
        return new PasswordWords(words()).wanted(step.minLength());
    }

    @Override
    public String signedIn() {
        return words().say("signIn.done.sentence");
    }
}
