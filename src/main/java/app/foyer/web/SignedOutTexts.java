package app.foyer.web;

import app.foyer.activity.ActivityWords;
import app.foyer.text.Words;
import java.util.Map;

/** How the end of a session is told, and why it ended. */
record SignedOutTexts(Words words, Map<String, String> facts) {

    /** What happened. */
    String title() {
        return words.say(
                switch (facts.getOrDefault(ActivityWords.REASON, "")) {
                    case ActivityWords.SIGNED_IN_AGAIN -> "activity.event.signedInAgain";
                    case ActivityWords.PASSWORD_CHANGED -> "activity.event.endedByPassword";
                    case ActivityWords.PORTAL_CLOSED, ActivityWords.ENDED_BY_STAFF, ActivityWords.SIGN_IN_CHANGED ->
                        "activity.event.portalClosed";
                    default -> "activity.event.signedOut";
                });
    }

    /** Why; empty where it was the client's own doing. */
    String why() {
        return switch (facts.getOrDefault(ActivityWords.REASON, "")) {
            case ActivityWords.SIGNED_IN_AGAIN -> words.say("activity.details.signedInAgain");
            case ActivityWords.PORTAL_CLOSED -> words.say("activity.details.portalClosed");
            case ActivityWords.PASSWORD_CHANGED -> words.say("activity.details.endedByPassword");
            case ActivityWords.ENDED_BY_STAFF -> words.say("activity.details.endedByStaff");
            case ActivityWords.SIGN_IN_CHANGED -> words.say("activity.details.signInChanged");
            default -> "";
        };
    }
}
