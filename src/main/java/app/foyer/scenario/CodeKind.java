package app.foyer.scenario;

import app.foyer.problem.Choice;

/** Which code is typed. */
enum CodeKind implements Choice {
    /** What the client's app shows; at the set-up step, the app just set up. */
    APP_CODE,
    /** What the newest mail says. */
    EMAILED_CODE,
    /** One that neither app nor mail has. */
    WRONG_CODE,
    /** The one typed last, once more. */
    SAME_CODE
}
