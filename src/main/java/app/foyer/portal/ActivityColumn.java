package app.foyer.portal;

import app.foyer.problem.Choice;

/** What a page may show of each activity event. */
public enum ActivityColumn implements Choice {
    AT,
    TYPE,
    DETAILS,
    EVENT,
    DEVICE
}
