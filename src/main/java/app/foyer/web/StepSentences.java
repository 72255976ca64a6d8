package app.foyer.web;

import app.foyer.signin.SignInStep;
import app.foyer.view.ClientTimes;

/** What each step tells and asks. */
record StepSentences(ClientTimes times) implements SignInStep.Cases<String> {
    @Override
    public String password() {
        return StepWords.ENTER_PASSWORD;
    }

    @Override
    public String setup(SignInStep.Setup step) {
        return StepWords.ENTER_APP_CODE;
    }

    @Override
    public String appCode(SignInStep.AppCode step) {
        return StepWords.ENTER_APP_CODE;
    }

    @Override
    public String emailCode(SignInStep.EmailCode step) {
        return step.mail().map(mail -> sent(step.maskedEmail(), mail)).orElseGet(() -> notSent(step));
    }

    private String notSent(SignInStep.EmailCode step) {
        String paused = step.sendAgainAt()
                .filter(times.now()::isBefore)
                .map(time -> " For your safety we’ve paused that until " + times.from(time) + ".")
                .orElse("");
        return "We haven’t sent a code to " + step.maskedEmail() + " yet." + paused;
    }

    private String sent(String maskedEmail, SignInStep.SentMail mail) {
        String sent = "We sent a code to " + maskedEmail + " at " + times.moment(mail.sentAt()) + ". ";
        String until = times.moment(mail.validUntil());
        return mail.validUntil().isAfter(times.now())
                ? sent + "It works until " + until + "."
                : sent + "It stopped working at " + until + ".";
    }

    @Override
    public String noWayIn(SignInStep.NoWayIn step) {
        return StepWords.noWayIn(step.reason());
    }

    @Override
    public String signedIn() {
        return "Your portal is ready.";
    }
}
