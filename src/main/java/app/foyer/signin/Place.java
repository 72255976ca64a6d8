package app.foyer.signin;

import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.preference.PreferredMethod;
import app.foyer.proof.Method;
import app.foyer.signin.Decision.First;
import java.util.Optional;

/**
 * Where a sign-in stands under today's rules and those it began under. Pure.
 *
 * @param stage what is asked for now
 * @param beneath the same, or the stage that the client left for the emergency code: six digits belong there
 * @param decision what the client must and may do
 */
record Place(Stage stage, Stage beneath, Decision decision) {
    /** What is asked for. */
    enum Stage {
        SETUP,
        /** The QR step that the client asked for, after the e-mailed code was right. */
        SETUP_AFTER_EMAIL,
        APP_CODE,
        EMAIL_CODE,
        /** The code that staff told by phone; the client says that there is one. */
        EMERGENCY_CODE,
        NO_WAY_IN,
        /** Everything is proven, and a new password must be chosen. */
        NEW_PASSWORD,
        /** The password is enough; that this sign-in is proven by it is still to be noted. */
        NOTHING_MORE,
        /** Everything is proven. */
        DONE,
        /** The portal asks for another method than when this sign-in began: it cannot go on. */
        OVER
    }

    static Place of(Progress progress, Portal portal) {
        return of(progress, PortalRules.of(portal));
    }

    static Place of(Progress progress, PortalRules today) {
        if (isOver(progress, today)) {
            return new Place(Stage.OVER, Stage.OVER, Policy.decide(today, progress.channels()));
        }
        PortalRules rules = progress.began().standing().stricter(today);
        Decision decision = Policy.decide(rules, progress.channels());
        Stage beneath = stage(progress, rules, decision);
        boolean left = progress.atEmergency() && takesEmergencyCode(beneath, decision);
        return new Place(left ? Stage.EMERGENCY_CODE : beneath, beneath, decision);
    }

    /** Whether a code that staff told by phone is judged here, wherever the client typed it. */
    boolean takesEmergencyCode() {
        return takesEmergencyCode(beneath, decision);
    }

    private static boolean takesEmergencyCode(Stage beneath, Decision decision) {
        return switch (beneath) {
            case SETUP, APP_CODE, EMAIL_CODE, NO_WAY_IN ->
                decision.emergencyCode().permits();
            case SETUP_AFTER_EMAIL, EMERGENCY_CODE, NEW_PASSWORD, NOTHING_MORE, DONE, OVER -> false;
        };
    }

    /** Whether another method is asked for than when it began, by the portal or by staff for this client. */
    private static boolean isOver(Progress progress, PortalRules today) {
        return progress.began().method() != today.method()
                || (today.staffHelp().permits()
                        && !progress.began()
                                .preferred()
                                .equals(progress.channels().preferred()));
    }

    private static Stage stage(Progress progress, PortalRules rules, Decision decision) {
        if (progress.provenBy()
                .filter(method -> suffices(method, rules, progress.channels()))
                .isPresent()) {
            return wantsAppStill(progress) ? Stage.SETUP_AFTER_EMAIL : proven(progress);
        }
        if (progress.at().equals(Optional.of(Method.EMAIL_CODE))
                && decision.emailCode().permits()) {
            return Stage.EMAIL_CODE;
        }
        if (progress.at().equals(Optional.of(Method.AUTHENTICATOR_APP))
                && decision.appCode().permits()) {
            return Stage.APP_CODE;
        }
        return stage(decision.first());
    }

    private static Stage proven(Progress progress) {
        return progress.mustChangePassword() ? Stage.NEW_PASSWORD : Stage.DONE;
    }

    private static Stage stage(First first) {
        return switch (first) {
            case NOTHING -> Stage.NOTHING_MORE;
            case APP_CODE -> Stage.APP_CODE;
            case SETUP -> Stage.SETUP;
            case EMAIL_CODE -> Stage.EMAIL_CODE;
            case NO_WAY_IN -> Stage.NO_WAY_IN;
        };
    }

    private static boolean wantsAppStill(Progress progress) {
        return progress.wantsApp()
                && progress.provenBy().equals(Optional.of(Method.EMAIL_CODE))
                && !progress.channels().appPaired();
    }

    /** Whether what was proven is still enough, should the rules have been tightened since. */
    private static boolean suffices(Method proven, PortalRules rules, Channels channels) {
        Optional<PreferredMethod> preferred = Policy.preferred(rules, channels);
        return switch (proven) {
            case PASSWORD ->
                rules.method() == MultiFactorMethod.NONE || preferred.equals(Optional.of(PreferredMethod.DISABLED));
            case AUTHENTICATOR_APP ->
                rules.method() == MultiFactorMethod.AUTHENTICATOR_APP
                        || preferred.equals(Optional.of(PreferredMethod.AUTHENTICATOR_APP));
            case EMAIL_CODE -> suffices(rules, preferred, channels.appPaired());
            case EMERGENCY_CODE -> rules.staffHelp().permits();
        };
    }

    private static boolean suffices(PortalRules rules, Optional<PreferredMethod> preferred, boolean appPaired) {
        if (preferred.equals(Optional.of(PreferredMethod.EMAIL_CODE))) {
            return true;
        }
        boolean appInstead = preferred.equals(Optional.of(PreferredMethod.AUTHENTICATOR_APP)) && appPaired;
        return rules.method() == MultiFactorMethod.EMAIL_CODE
                ? !appInstead
                : rules.emailCode().permits();
    }

    /** Whether staff chose the app for a client who has none yet: it is set up after the e-mailed code. */
    boolean setsUpAppAfterEmail(Progress progress) {
        return decision.pairing().reason() == Reason.NEEDS_EMAIL_CODE_FIRST
                && progress.channels().preferred().equals(Optional.of(PreferredMethod.AUTHENTICATOR_APP));
    }

    /** The reason, where it is not. */
    Reason whyNoEmergencyCode() {
        return decision.emergencyCode().permits()
                ? Reason.NOT_AT_THIS_STEP
                : decision.emergencyCode().reason();
    }

    /** Whether asking for the mail means the one that was sent before the client left for the emergency code. */
    boolean isBackToEmail(Progress progress) {
        return stage == Stage.EMERGENCY_CODE
                && beneath == Stage.EMAIL_CODE
                && progress.mails().sent() > 0;
    }

    /** Whether the question "always use email?" may be asked: only once a code was sent, and not of who said so before. */
    boolean mayOfferDefault(Progress progress) {
        return stage == Stage.EMAIL_CODE
                && decision.emailDefault().permits()
                && progress.mails().sent() > 0
                && !progress.channels().choseEmail();
    }

    /** What staff preferred, where that had an effect. */
    Optional<PreferredMethod> preferred(Channels channels) {
        return decision.emergencyCode().permits() ? channels.preferred() : Optional.empty();
    }

    /** Whether the step has a link to the code by e-mail. */
    boolean leadsToEmail() {
        return decision.emailCode().permits();
    }

    /** Whether the step has a link back to the paired app. */
    boolean leadsToApp() {
        return decision.appCode().permits();
    }
}
