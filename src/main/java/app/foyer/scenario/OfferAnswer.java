package app.foyer.scenario;

import app.foyer.problem.Choice;

/** The two answers to the question whether e-mail shall be the default. */
enum OfferAnswer implements Choice {
    ALWAYS,
    JUST_THIS_TIME
}
