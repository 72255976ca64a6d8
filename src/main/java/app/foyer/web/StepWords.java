package app.foyer.web;

import app.foyer.portal.Audience;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.Portal;
import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;

/** Every word of the way in, for the pages and for the API alike. */
record StepWords(Words words) {

    String title(SignInStep step) {
        return words.say(step.match(new Titles()));
    }

    /** What the visitor is told and asked at a step, in one or two sentences and without the links. */
    static String sentence(SignInStep step, ClientTimes times) {
        return step.match(new StepSentences(times));
    }

    String link(SignInStep.EmailLink link) {
        return words.say("signIn.emailCode.send", "address", link.maskedEmail());
    }

    /** What asks for a mail at the e-mail step itself. */
    String send(SignInStep.EmailCode step) {
        return step.mail().isPresent()
                ? words.say("signIn.emailCode.sendAgain")
                : words.say("signIn.emailCode.send", "address", step.maskedEmail());
    }

    String link(SignInStep.AppLink link) {
        return words.say(link.setsUp() ? "signIn.emailCode.setUpInstead" : "signIn.emailCode.useAppInstead");
    }

    /** To the step for a code that staff told by phone. */
    String byPhone() {
        return words.say("signIn.emergencyCode.link");
    }

    String link(SignInStep.Back back) {
        return words.say(
                switch (back) {
                    case EMAIL_CODE -> "signIn.emergencyCode.useEmail";
                    case APP_CODE -> "signIn.emailCode.useAppInstead";
                    case SETUP -> "signIn.emailCode.setUpInstead";
                });
    }

    /** Leaves out the QR step that was asked for after an e-mailed code; the sign-in is proven already. */
    String notNow() {
        return words.say("signIn.setup.notNow");
    }

    String identifier(Portal portal) {
        if (portal.audience() == Audience.USER) {
            return words.say("signIn.password.staff");
        }
        IdentifierKind kind = portal.identifier();
        return words.say(
                switch (kind) {
                    case CLIENT_ID -> "signIn.password.clientId";
                    case WEB_USER_ID -> "signIn.password.webUserId";
                    case EITHER -> "signIn.password.either";
                });
    }

    static String noWayIn(Reason reason) {
        return reason == Reason.NO_EMAIL_ADDRESS ? "signIn.noWayIn.noAddress" : "signIn.noWayIn.unavailable";
    }

    String mailState(SignInStep.MailState state) {
        return words.say(
                switch (state) {
                    case WAITING -> "signIn.emailCode.waiting";
                    case HANDED_OVER -> "signIn.emailCode.handedOver";
                    case REFUSED -> "signIn.emailCode.refused";
                });
    }

    /** The ids of the titles. */
    private static final class Titles implements SignInStep.Cases<String> {
        @Override
        public String password() {
            return "signIn.password.title";
        }

        @Override
        public String setup(SignInStep.Setup step) {
            return "signIn.setup.title";
        }

        @Override
        public String appCode(SignInStep.AppCode step) {
            return "signIn.appCode.title";
        }

        @Override
        public String emailCode(SignInStep.EmailCode step) {
            return step.mail().isPresent() ? "signIn.emailCode.title" : "signIn.emailCode.titleNotSent";
        }

        @Override
        public String emergencyCode(SignInStep.EmergencyCode step) {
            return "signIn.emergencyCode.title";
        }

        @Override
        public String noWayIn(SignInStep.NoWayIn step) {
            return "signIn.noWayIn.title";
        }

        @Override
        public String newPassword(SignInStep.NewPassword step) {
            return "newPassword.title";
        }

        @Override
        public String signedIn() {
            return "signIn.done.title";
        }
    }
}
