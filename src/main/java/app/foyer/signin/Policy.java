package app.foyer.signin;

import app.foyer.portal.MultiFactorMethod;
import app.foyer.preference.PreferredMethod;
import app.foyer.signin.Decision.First;
import java.util.Optional;

/**
 * The one place where it is decided what a client must prove and may choose.
 *
 * <p>Pure: the same rules and channels give the same decision, at sign-in, on a settings page and in a check.
 */
final class Policy {
    private Policy() {}

    static Decision decide(PortalRules rules, Channels channels) {
        return preferred(rules, channels)
                .map(method -> byStaffsChoice(rules, channels, method))
                .orElseGet(() -> byPortal(rules, channels));
    }

    /** What staff prefer for this client, where that has an effect: not where nothing is asked for, and not for staff. */
    static Optional<PreferredMethod> preferred(PortalRules rules, Channels channels) {
        return rules.staffHelp().permits() ? channels.preferred() : Optional.empty();
    }

    private static Decision byPortal(PortalRules rules, Channels channels) {
        return switch (rules.method()) {
            case NONE -> nothingBut(rules, First.NOTHING, Reason.PORTAL_ASKS_FOR_NOTHING);
            case AUTHENTICATOR_APP -> byApp(rules, channels);
            case EMAIL_CODE -> byEmail(rules, channels, Reason.PORTAL_ASKS_FOR_IT);
            case SMS_CODE -> nothingBut(rules, First.NO_WAY_IN, Reason.PORTAL_USES_ANOTHER_METHOD);
        };
    }

    private static Decision byStaffsChoice(PortalRules rules, Channels channels, PreferredMethod method) {
        return switch (method) {
            case EMAIL_CODE -> byEmail(rules, channels, Reason.STAFF_CHOSE_IT);
            case AUTHENTICATOR_APP ->
                rules.method() == MultiFactorMethod.AUTHENTICATOR_APP
                        ? byAppAlone(rules, channels)
                        : byAppInstead(rules, channels);
            case SMS_CODE -> nothingBut(rules, First.NO_WAY_IN, Reason.PORTAL_USES_ANOTHER_METHOD);
            case DISABLED -> nothingBut(rules, First.NOTHING, Reason.STAFF_DISABLED_IT);
        };
    }

    private static Decision nothingBut(PortalRules rules, First first, Reason reason) {
        Standing none = Standing.prohibited(reason);
        return new Decision(first, none, none, none, none, rules.staffHelp());
    }

    /** The method is a code by e-mail, for every client of the portal or for this one. */
    private static Decision byEmail(PortalRules rules, Channels channels, Reason why) {
        Standing email = mailbox(channels, Standing.required(why));
        Standing other = Standing.prohibited(
                why == Reason.STAFF_CHOSE_IT ? Reason.STAFF_CHOSE_ANOTHER : Reason.PORTAL_USES_ANOTHER_METHOD);
        First first = email.permits() ? First.EMAIL_CODE : First.NO_WAY_IN;
        return new Decision(first, other, other, email, other, rules.staffHelp());
    }

    private static Decision byApp(PortalRules rules, Channels channels) {
        Standing email = rules.emailCode().permits() ? insteadOfApp(channels, rules.emailCode()) : rules.emailCode();
        Standing byDefault = email.permits() ? rules.emailDefault() : Standing.prohibited(email.reason());
        boolean choseEmail = rules.emailDefault().permits() && channels.choseEmail();
        Standing chosen = choseEmail && email.permits() ? Standing.required(Reason.CLIENT_CHOSE_EMAIL) : email;
        return new Decision(
                first(channels, choseEmail, email),
                app(channels),
                pairing(channels, choseEmail),
                chosen,
                byDefault,
                rules.staffHelp());
    }

    /**
     * Staff chose the app where the portal asks for it anyway: who has one is asked for it, whatever they chose. Who has
     * none goes the portal's way, as the choice must not open a QR code to a password alone.
     */
    private static Decision byAppAlone(PortalRules rules, Channels channels) {
        Standing noDefault = Standing.prohibited(Reason.STAFF_CHOSE_ANOTHER);
        Decision usual = byApp(rules, channels);
        Decision there = channels.appPaired()
                ? byApp(new PortalRules(rules.method(), rules.emailCode(), noDefault, rules.staffHelp()), channels)
                : usual;
        return new Decision(
                there.first(), there.appCode(), there.pairing(), there.emailCode(), noDefault, there.emergencyCode());
    }

    /**
     * Staff chose the app where the portal asks for a code by e-mail: a paired app, and nothing less. Until one is paired
     * the portal's own method stays, and the QR code comes after it.
     */
    private static Decision byAppInstead(PortalRules rules, Channels channels) {
        Standing another = Standing.prohibited(Reason.STAFF_CHOSE_ANOTHER);
        if (channels.appPaired()) {
            Standing app = channels.appSpent()
                    ? Standing.prohibited(Reason.TOO_MANY_WRONG_CODES)
                    : Standing.required(Reason.STAFF_CHOSE_IT);
            First first = app.permits() ? First.APP_CODE : First.NO_WAY_IN;
            return new Decision(
                    first, app, Standing.prohibited(Reason.ALREADY_PAIRED), another, another, rules.staffHelp());
        }
        Decision usual = byPortal(rules, channels);
        return new Decision(
                usual.first(),
                Standing.prohibited(Reason.NOT_PAIRED),
                Standing.prohibited(Reason.NEEDS_EMAIL_CODE_FIRST),
                usual.emailCode(),
                another,
                rules.staffHelp());
    }

    private static First first(Channels channels, boolean choseEmail, Standing email) {
        if (choseEmail && email.permits()) {
            return First.EMAIL_CODE;
        }
        if (channels.appPaired() && !channels.appSpent()) {
            return First.APP_CODE;
        }
        if (!channels.appPaired() && !choseEmail) {
            return First.SETUP;
        }
        return email.permits() ? First.EMAIL_CODE : First.NO_WAY_IN;
    }

    private static Standing app(Channels channels) {
        if (!channels.appPaired()) {
            return Standing.prohibited(Reason.NOT_PAIRED);
        }
        return channels.appSpent()
                ? Standing.prohibited(Reason.TOO_MANY_WRONG_CODES)
                : Standing.required(Reason.PORTAL_ASKS_FOR_IT);
    }

    /**
     * While e-mail is the default or an app is paired, a password alone never reaches a QR code: not even when the mailbox
     * is of no use now, or spending its codes would be the way to somebody else's account.
     */
    private static Standing pairing(Channels channels, boolean choseEmail) {
        if (channels.appPaired()) {
            return Standing.prohibited(Reason.ALREADY_PAIRED);
        }
        return choseEmail
                ? Standing.prohibited(Reason.NEEDS_EMAIL_CODE_FIRST)
                : Standing.required(Reason.PORTAL_ASKS_FOR_IT);
    }

    /** Whoever has just put in another address must not get around the app by it, before its owner can have noticed. */
    private static Standing insteadOfApp(Channels channels, Standing otherwise) {
        return channels.appPaired() && channels.emailNew()
                ? Standing.prohibited(Reason.EMAIL_JUST_CHANGED)
                : mailbox(channels, otherwise);
    }

    private static Standing mailbox(Channels channels, Standing otherwise) {
        if (!channels.hasEmail()) {
            return Standing.prohibited(Reason.NO_EMAIL_ADDRESS);
        }
        return channels.emailSpent() ? Standing.prohibited(Reason.TOO_MANY_WRONG_CODES) : otherwise;
    }
}
