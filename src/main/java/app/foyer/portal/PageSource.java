package app.foyer.portal;

import app.foyer.problem.Choice;

/** Where a page's data comes from. */
public enum PageSource implements Choice {
    NONE,
    ACTIVITY,
    PROFILE,
    SECURITY
}
