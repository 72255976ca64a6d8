package app.foyer.portal;

import app.foyer.problem.Choice;

/** Which activity a page may offer to show alone. */
public enum ActivityFilter implements Choice {
    CLIENT_PORTAL_INFORMATION,
    SIGN_IN,
    SECURITY,
    PAGES
}
