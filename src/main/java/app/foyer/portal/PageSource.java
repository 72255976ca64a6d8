package app.foyer.portal;

import app.foyer.problem.Choice;

/** Where a page's data comes from. */
public enum PageSource implements Choice {
    NONE,
    ACTIVITY,
    PROFILE,
    SECURITY,
    /** The members of staff; only of portals for them, like all that follow. */
    STAFF;

    public boolean isForStaff() {
        return compareTo(STAFF) >= 0;
    }
}
