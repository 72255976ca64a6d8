package app.foyer.desk;

import app.foyer.proof.Method;
import app.foyer.signin.Prospect;
import app.foyer.signin.Reason;
import app.foyer.text.Words;

/** Says to staff how a client would get in, and why, in the policy's own terms. */
record StandingWords(Words words, Prospect prospect) {

    String ahead() {
        return words.say(
                switch (prospect.ahead()) {
                    case NOTHING -> "desk.ahead.nothing";
                    case APP_CODE -> "desk.ahead.appCode";
                    case SETUP -> "desk.ahead.setup";
                    case EMAIL_CODE -> "desk.ahead.emailCode";
                    case NO_WAY_IN -> "desk.ahead.noWayIn";
                });
    }

    String why() {
        return why(prospect.why());
    }

    /** Whether a code by e-mail can be had, and otherwise why not. */
    String email() {
        return prospect.emailCode().permits()
                ? words.say("desk.clients.emailOffered")
                : words.say(
                        "desk.clients.emailNotOffered",
                        "why",
                        why(prospect.emailCode().reason()));
    }

    /** Whether e-mail can be made the default, and otherwise why not. */
    String emailDefault() {
        return prospect.emailDefault().permits()
                ? words.say("desk.preview.defaultOffered")
                : words.say(
                        "desk.preview.defaultNotOffered",
                        "why",
                        why(prospect.emailDefault().reason()));
    }

    /** Whether a code that staff tell by phone would do, and otherwise why not. */
    String emergencyCode() {
        return prospect.emergencyCode().permits()
                ? words.say("desk.preview.phoneOffered")
                : words.say(
                        "desk.preview.phoneNotOffered",
                        "why",
                        why(prospect.emergencyCode().reason()));
    }

    /** Empty where a stored choice counts. */
    String whyDefaultHasNoEffect() {
        return prospect.emailDefault().permits()
                ? ""
                : words.say(
                        "desk.clients.defaultWithoutEffect",
                        "why",
                        why(prospect.emailDefault().reason()));
    }

    static String method(Method method, Words words) {
        return words.say(
                switch (method) {
                    case PASSWORD -> "desk.method.password";
                    case EMAIL_CODE -> "desk.method.emailCode";
                    case AUTHENTICATOR_APP -> "desk.method.app";
                    case EMERGENCY_CODE -> "desk.method.emergencyCode";
                });
    }

    private String why(Reason reason) {
        return words.say(
                switch (reason) {
                    case PORTAL_ASKS_FOR_IT -> "desk.why.portalAsksForIt";
                    case PORTAL_ASKS_FOR_NOTHING -> "desk.why.portalAsksForNothing";
                    case PORTAL_USES_ANOTHER_METHOD -> "desk.why.portalUsesAnotherMethod";
                    case PORTAL_IS_FOR_STAFF -> "desk.why.portalIsForStaff";
                    case OPTION_IS_OFF -> "desk.why.optionIsOff";
                    case OPTION_IS_ON -> "desk.why.optionIsOn";
                    case DEFAULT_NEEDS_EMAIL_OPTION -> "desk.why.defaultNeedsEmailOption";
                    case CLIENT_CHOSE_EMAIL -> "desk.why.clientChoseEmail";
                    case NO_EMAIL_ADDRESS -> "desk.why.noEmailAddress";
                    case EMAIL_JUST_CHANGED -> "desk.why.emailJustChanged";
                    case TOO_MANY_WRONG_CODES -> "desk.why.tooManyWrongCodes";
                    case ALREADY_PAIRED -> "desk.why.alreadyPaired";
                    case NOT_PAIRED -> "desk.why.notPaired";
                    case NEEDS_EMAIL_CODE_FIRST -> "desk.why.needsEmailCodeFirst";
                    case STAFF_MAY_HELP -> "desk.why.staffMayHelp";
                    case STAFF_CHOSE_IT -> "desk.why.staffChoseIt";
                    case STAFF_CHOSE_ANOTHER -> "desk.why.staffChoseAnother";
                    case STAFF_DISABLED_IT -> "desk.why.staffDisabledIt";
                    case NOT_AT_THIS_STEP -> "desk.why.notAtThisStep";
                });
    }
}
