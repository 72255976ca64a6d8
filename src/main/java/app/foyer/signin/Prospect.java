package app.foyer.signin;

import app.foyer.portal.Portal;

/**
 * What a client would be asked for at a portal after the password, if they came now, and why; by the same policy as at
 * sign-in.
 *
 * @param emailCode whether a code by e-mail is among the ways
 * @param emailDefault whether the client may choose to have codes by e-mail first, or has
 * @param emergencyCode whether a code that staff tell by phone would do
 */
public record Prospect(Ahead ahead, Reason why, Standing emailCode, Standing emailDefault, Standing emergencyCode) {
    /** What comes after the password. */
    public enum Ahead {
        NOTHING,
        APP_CODE,
        SETUP,
        EMAIL_CODE,
        NO_WAY_IN
    }

    public static Prospect of(Portal portal, Channels channels) {
        return of(PortalRules.of(portal), channels);
    }

    /** The same by rules that no portal needs to have yet. */
    public static Prospect of(PortalRules rules, Channels channels) {
        Decision decision = Policy.decide(rules, channels);
        return switch (decision.first()) {
            case NOTHING -> of(Ahead.NOTHING, decision.appCode().reason(), decision);
            case APP_CODE -> of(Ahead.APP_CODE, decision.appCode().reason(), decision);
            case SETUP -> of(Ahead.SETUP, decision.pairing().reason(), decision);
            case EMAIL_CODE -> of(Ahead.EMAIL_CODE, decision.emailCode().reason(), decision);
            case NO_WAY_IN -> of(Ahead.NO_WAY_IN, decision.whyNot(), decision);
        };
    }

    private static Prospect of(Ahead ahead, Reason why, Decision decision) {
        return new Prospect(ahead, why, decision.emailCode(), decision.emailDefault(), decision.emergencyCode());
    }
}
