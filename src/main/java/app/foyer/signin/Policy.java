package app.foyer.signin;

import app.foyer.signin.Decision.First;

/**
 * The one place where it is decided what a client must prove and may choose.
 *
 * <p>Pure: the same rules and channels give the same decision, at sign-in, on a settings page and in a check.
 */
final class Policy {
    private Policy() {}

    static Decision decide(PortalRules rules, Channels channels) {
        return switch (rules.method()) {
            case NONE -> nothingBut(rules, First.NOTHING, Reason.PORTAL_ASKS_FOR_NOTHING);
            case AUTHENTICATOR_APP -> byApp(rules, channels);
            case EMAIL_CODE -> byEmail(rules, channels);
            case SMS_CODE -> nothingBut(rules, First.NO_WAY_IN, Reason.PORTAL_USES_ANOTHER_METHOD);
        };
    }

    private static Decision nothingBut(PortalRules rules, First first, Reason reason) {
        Standing none = Standing.prohibited(reason);
        return new Decision(first, none, none, none, none, rules.staffHelp());
    }

    /** The portal's own method is a code by e-mail. */
    private static Decision byEmail(PortalRules rules, Channels channels) {
        Standing email = mailbox(channels, Standing.required(Reason.PORTAL_ASKS_FOR_IT));
        Standing other = Standing.prohibited(Reason.PORTAL_USES_ANOTHER_METHOD);
        First first = email.permits() ? First.EMAIL_CODE : First.NO_WAY_IN;
        return new Decision(first, other, other, email, other, rules.staffHelp());
    }

    private static Decision byApp(PortalRules rules, Channels channels) {
        Standing email = rules.emailCode().permits() ? mailbox(channels, rules.emailCode()) : rules.emailCode();
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

    private static Standing mailbox(Channels channels, Standing otherwise) {
        if (!channels.hasEmail()) {
            return Standing.prohibited(Reason.NO_EMAIL_ADDRESS);
        }
        return channels.emailSpent() ? Standing.prohibited(Reason.TOO_MANY_WRONG_CODES) : otherwise;
    }
}
