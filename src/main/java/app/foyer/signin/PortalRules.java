package app.foyer.signin;

import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;

/**
 * What a portal's multi-factor settings come to, before any client is looked at.
 *
 * <p>A value that stands in the file but has no effect is told with its reason: the settings page disables the option by
 * this, sign-in refuses by it, and the checker warns by it.
 *
 * @param emailCode "Allow Client to receive MFA code via Email if unable to use Authenticator App?" (S2, S4)
 * @param emailDefault "Allow Client to set this as their default?" (S3, S4a)
 * @param staffHelp what the lender's staff may do for a client here: tell a code by phone (P5), prefer another method (P3)
 */
public record PortalRules(MultiFactorMethod method, Standing emailCode, Standing emailDefault, Standing staffHelp) {

    public static PortalRules of(Portal portal) {
        return of(portal.audience(), portal.multiFactor());
    }

    public static PortalRules of(Audience audience, MultiFactorSettings settings) {
        Standing emailCode = option(audience, settings.method(), settings.allowEmailCode());
        Standing emailDefault = option(audience, settings.method(), settings.allowEmailDefault());
        return new PortalRules(
                settings.method(),
                emailCode,
                dependent(emailDefault, emailCode),
                staffHelp(audience, settings.method()));
    }

    /** Whether the option may be set at all, apart from whether it is: what enables its box on a settings page. */
    public static Standing settable(Audience audience, MultiFactorMethod method) {
        return option(audience, method, true);
    }

    /** The same for the option below it, which can be set only while the one above is ticked (S4a). */
    public static Standing defaultSettable(Audience audience, MultiFactorMethod method, boolean emailCode) {
        return dependent(option(audience, method, true), option(audience, method, emailCode));
    }

    /** The rules of a sign-in that began under these and goes on under those: only what both permit. */
    PortalRules stricter(PortalRules now) {
        Standing code = emailCode.permits() ? now.emailCode : emailCode;
        Standing byDefault = emailDefault.permits() ? now.emailDefault : emailDefault;
        return new PortalRules(now.method, code, dependent(byDefault, code), now.staffHelp);
    }

    private static Standing option(Audience audience, MultiFactorMethod method, boolean on) {
        if (audience != Audience.CLIENT) {
            return Standing.prohibited(Reason.PORTAL_IS_FOR_STAFF);
        }
        if (method != MultiFactorMethod.AUTHENTICATOR_APP) {
            return Standing.prohibited(Reason.PORTAL_USES_ANOTHER_METHOD);
        }
        return on ? Standing.allowed(Reason.OPTION_IS_ON) : Standing.prohibited(Reason.OPTION_IS_OFF);
    }

    /** Nobody vouches for staff by phone, and where no code is asked for there is nothing to help with. */
    private static Standing staffHelp(Audience audience, MultiFactorMethod method) {
        if (audience != Audience.CLIENT) {
            return Standing.prohibited(Reason.PORTAL_IS_FOR_STAFF);
        }
        return method == MultiFactorMethod.NONE
                ? Standing.prohibited(Reason.PORTAL_ASKS_FOR_NOTHING)
                : Standing.allowed(Reason.STAFF_MAY_HELP);
    }

    private static Standing dependent(Standing emailDefault, Standing emailCode) {
        return emailDefault.permits() && !emailCode.permits()
                ? Standing.prohibited(Reason.DEFAULT_NEEDS_EMAIL_OPTION)
                : emailDefault;
    }
}
