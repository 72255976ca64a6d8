package app.foyer.portal;

import app.foyer.problem.Choice;

/** What somebody types beside the password. */
public enum IdentifierKind implements Choice {
    CLIENT_ID,
    WEB_USER_ID,
    EITHER
}
