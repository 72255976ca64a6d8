package app.foyer.web;

/**
 * What a client reads when a page cannot be shown.
 *
 * @param text what happened
 * @param advice what to do, unless a time can be told from which it is worth trying again
 */
record ErrorWords(String title, String text, String advice) {
    private static final String LATER = "Please try again in a moment.";

    static ErrorWords of(int status) {
        return switch (status) {
            case 403 ->
                new ErrorWords(
                        "This page was open too long",
                        "For your safety we didn’t do that.",
                        "Go back and try it once more.");
            case 404 ->
                new ErrorWords("We can’t find that page", "The address may be mistyped, or the page has moved.", "");
            case 429 -> new ErrorWords("We’ve paused this for a moment", "This is for your safety.", LATER);
            case 503 -> new ErrorWords("We’re busy right now", "Nothing you entered was lost.", LATER);
            default ->
                status < 500
                        ? new ErrorWords(
                                "We couldn’t do that",
                                "Something about the request wasn’t right.",
                                "Go back and try again.")
                        : new ErrorWords("Something went wrong on our side", "Nothing you entered was lost.", LATER);
        };
    }
}
