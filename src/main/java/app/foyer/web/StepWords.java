package app.foyer.web;

import app.foyer.portal.IdentifierKind;
import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import app.foyer.view.ClientTimes;

/** Every word of the way in, for the pages and for the API alike. */
final class StepWords {
    static final String SIGN_IN = "Sign in";
    static final String SETUP = "Setup Multi-Factor Authentication";
    static final String APP_CODE = "Confirm it’s you";
    static final String EMAIL_CODE = "Check your email";
    static final String EMAIL_CODE_NOT_SENT = "Get a code by email";
    static final String NO_WAY_IN = "Please call us to sign in";
    static final String SIGNED_IN = "You are signed in";

    static final String ENTER_APP_CODE = "Enter the 6-digit code displayed in your authenticator app";
    static final String ENTER_PASSWORD = "Enter your details to sign in";
    static final String CODE_LABEL = "6-digit code";
    /** Leaves out the QR step that was asked for after an e-mailed code; the sign-in is proven already. */
    static final String NOT_NOW = "Not now, take me to my portal";

    static final String OFFER = "always use email for Multi-Factor Authentication";

    private static final String SEND_BY_EMAIL = "Send security code via email to ";
    private static final String SEND_AGAIN = "Send it again";
    private static final String SET_UP_INSTEAD = "Set up an authenticator app instead";
    private static final String USE_APP_INSTEAD = "Use my authenticator app instead";

    private StepWords() {}

    static String title(SignInStep step) {
        return step.match(new Titles());
    }

    /** What the visitor is told and asked at a step, in one or two sentences and without the links. */
    static String sentence(SignInStep step, ClientTimes times) {
        return step.match(new StepSentences(times));
    }

    static String link(SignInStep.EmailLink link) {
        return SEND_BY_EMAIL + link.maskedEmail();
    }

    /** What asks for a mail at the e-mail step itself. */
    static String send(SignInStep.EmailCode step) {
        return step.mail().isPresent() ? SEND_AGAIN : SEND_BY_EMAIL + step.maskedEmail();
    }

    static String link(SignInStep.AppLink link) {
        return link.setsUp() ? SET_UP_INSTEAD : USE_APP_INSTEAD;
    }

    static String identifier(IdentifierKind kind) {
        return switch (kind) {
            case CLIENT_ID -> "Client Id";
            case WEB_USER_ID -> "Web User Id";
            case EITHER -> "Client Id or Web User Id";
        };
    }

    static String noWayIn(Reason reason) {
        return reason == Reason.NO_EMAIL_ADDRESS
                ? "This portal sends a code by email, and we don’t have an email address for you yet."
                : "We can’t check online that it’s you at the moment.";
    }

    static String mailState(SignInStep.MailState state) {
        return switch (state) {
            case WAITING -> "It’s on its way.";
            case HANDED_OVER -> "Your email provider has it now.";
            case REFUSED -> "Your email provider refused it, so it won’t arrive.";
        };
    }

    private static final class Titles implements SignInStep.Cases<String> {
        @Override
        public String password() {
            return SIGN_IN;
        }

        @Override
        public String setup(SignInStep.Setup step) {
            return SETUP;
        }

        @Override
        public String appCode(SignInStep.AppCode step) {
            return APP_CODE;
        }

        @Override
        public String emailCode(SignInStep.EmailCode step) {
            return step.mail().isPresent() ? EMAIL_CODE : EMAIL_CODE_NOT_SENT;
        }

        @Override
        public String noWayIn(SignInStep.NoWayIn step) {
            return NO_WAY_IN;
        }

        @Override
        public String signedIn() {
            return SIGNED_IN;
        }
    }
}
