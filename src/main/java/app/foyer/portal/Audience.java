package app.foyer.portal;

import app.foyer.problem.Choice;

/** Whom a portal is for: clients, or the users of the lender's own staff. */
public enum Audience implements Choice {
    CLIENT,
    USER
}
