package app.foyer.portal;

import app.foyer.problem.Choice;

/** Where a page's data comes from. */
public enum PageSource implements Choice {
    NONE,
    ACTIVITY,
    PROFILE,
    SECURITY,
    /** What is known about the client, and what they ask to have changed of it. */
    DETAILS,
    /** What the client and staff write to each other. */
    MESSAGES,
    /** The portals and what is decided for them; only of portals for staff, like all that follow. */
    PORTALS,
    /** The members of staff. */
    STAFF,
    /** The access tokens by which programs work in the name of staff. */
    TOKENS,
    /** The clients: found, looked at and helped. */
    CLIENTS,
    /** What clients ask to have changed. */
    REQUESTS,
    /** What clients wrote, and what they are answered. */
    MAILBOX,
    /** How clients get in, in numbers. */
    REPORTS;

    /** Whether what it shows is of clients alone, with forms below an address of its own. */
    public boolean isForClients() {
        return this == DETAILS || this == MESSAGES;
    }

    public boolean isForStaff() {
        return compareTo(PORTALS) >= 0;
    }
}
