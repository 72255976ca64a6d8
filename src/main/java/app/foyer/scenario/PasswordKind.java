package app.foyer.scenario;

import app.foyer.problem.Choice;

/** Which password is typed. */
enum PasswordKind implements Choice {
    RIGHT_PASSWORD,
    WRONG_PASSWORD
}
