package app.foyer.portal;

import app.foyer.problem.Choice;

/** What a portal asks for after the password. */
public enum MultiFactorMethod implements Choice {
    NONE,
    AUTHENTICATOR_APP,
    EMAIL_CODE,
    SMS_CODE
}
