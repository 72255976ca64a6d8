package app.foyer.web;

import app.foyer.text.Words;

/**
 * What a client reads when a page cannot be shown.
 *
 * @param text what happened
 * @param advice what to do, unless a time can be told from which it is worth trying again
 */
record ErrorWords(String title, String text, String advice) {

    /** By the kind of problem where that says more than its status. */
    static ErrorWords of(HttpProblem problem, Words words) {
        return switch (problem.type()) {
            case HttpProblem.NOT_PERMITTED ->
                new ErrorWords(
                        words.say("error.notPermittedTitle"),
                        words.say("error.notPermittedText"),
                        words.say("error.notPermittedAdvice"));
            case HttpProblem.LINK_OVER ->
                new ErrorWords(
                        words.say("invitation.overTitle"),
                        words.say("invitation.overText"),
                        words.say("invitation.overAdvice"));
            default -> of(problem.status(), words);
        };
    }

    static ErrorWords of(int status, Words words) {
        return switch (status) {
            case 403 ->
                new ErrorWords(
                        words.say("error.staleTitle"), words.say("error.staleText"), words.say("error.staleAdvice"));
            case 404 -> new ErrorWords(words.say("error.notFoundTitle"), words.say("error.notFoundText"), "");
            case 429 ->
                new ErrorWords(words.say("error.pausedTitle"), words.say("error.pausedText"), words.say("error.later"));
            case 503 ->
                new ErrorWords(words.say("error.busyTitle"), words.say("error.nothingLost"), words.say("error.later"));
            default -> status < 500 ? refused(words) : broken(words);
        };
    }

    private static ErrorWords refused(Words words) {
        return new ErrorWords(
                words.say("error.refusedTitle"), words.say("error.refusedText"), words.say("error.refusedAdvice"));
    }

    private static ErrorWords broken(Words words) {
        return new ErrorWords(words.say("error.brokenTitle"), words.say("error.nothingLost"), words.say("error.later"));
    }
}
