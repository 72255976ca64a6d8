package app.foyer.scenario;

import app.foyer.problem.Choice;

/** Who signs in: the kinds of client for whom a sign-in may differ. */
public enum ClientKind implements Choice {
    NEVER_PAIRED,
    PAIRED,
    WITHOUT_EMAIL,
    PAIRED_WITHOUT_EMAIL;

    public boolean hasApp() {
        return this == PAIRED || this == PAIRED_WITHOUT_EMAIL;
    }

    public boolean hasEmail() {
        return this == NEVER_PAIRED || this == PAIRED;
    }
}
