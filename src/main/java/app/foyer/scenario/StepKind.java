package app.foyer.scenario;

import app.foyer.problem.Choice;

/** The steps of a sign-in by the names that the API gives them. */
enum StepKind implements Choice {
    PASSWORD,
    SETUP,
    CODE,
    NO_WAY_IN,
    SIGNED_IN
}
