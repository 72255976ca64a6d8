package app.foyer.activity;

import java.util.Map;
import java.util.Optional;

/** Tells an entry in words. Pure, so that a page, the API and a live feed say the same. */
public final class ActivityWords {
    /** Fact: the method's id, as in {@code Method.id()}. */
    public static final String METHOD = "method";
    /** Fact: the masked e-mail address, with five stars (S23). */
    public static final String EMAIL = "email";
    /** Fact: why something failed, as an id. */
    public static final String REASON = "reason";
    /** Fact: the title of the page that was viewed. */
    public static final String PAGE = "page";
    /** Fact: how many entries are missing. */
    public static final String COUNT = "count";

    /** Reason: the same browser signed in anew, which ends the session it had. */
    public static final String SIGNED_IN_AGAIN = "signed-in-again";

    /** Reason: the portal was taken away, which ends every session there. */
    public static final String PORTAL_CLOSED = "portal-closed";

    private ActivityWords() {}

    /** One plain sentence that says what happened. */
    public static String sentence(ActivityEntry entry) {
        Map<String, String> facts = entry.facts();
        return switch (entry.event()) {
            case SIGNED_IN -> "You signed in";
            case SIGN_IN_FAILED -> "Somebody tried to sign in and could not";
            case SIGNED_OUT -> signedOut(facts);
            case CODE_SENT -> "We sent you a security code by email";
            case CODE_NOT_DELIVERED -> "Your security code could not be delivered";
            case APP_PAIRED -> "You set up an authenticator app";
            case EMAIL_MADE_DEFAULT -> "Codes now come by email";
            case DEFAULT_UNDONE -> "Codes no longer come by email first";
            case PAGE_VIEWED -> "You looked at " + facts.getOrDefault(PAGE, "a page");
            case PAGE_VIEWS_MISSING -> "Some page views were not recorded";
        };
    }

    /** What else there is to say, or empty. */
    public static Optional<String> details(ActivityEntry entry) {
        Map<String, String> facts = entry.facts();
        return switch (entry.event()) {
            case SIGNED_IN -> Optional.of("Signed in with " + method(facts));
            case SIGN_IN_FAILED -> Optional.of(failure(facts));
            case CODE_SENT -> Optional.of(code(facts) + " sent to email " + facts.getOrDefault(EMAIL, ""));
            case CODE_NOT_DELIVERED ->
                Optional.of(code(facts) + " could not be delivered to email " + facts.getOrDefault(EMAIL, ""));
            case APP_PAIRED -> Optional.of("Authenticator App set up for this portal");
            case EMAIL_MADE_DEFAULT -> Optional.of("Email made the default for Multi-Factor Authentication");
            case DEFAULT_UNDONE -> Optional.of("Email is no longer the default for Multi-Factor Authentication");
            case PAGE_VIEWS_MISSING -> Optional.of(facts.getOrDefault(COUNT, "Some") + " page views were not recorded");
            case SIGNED_OUT -> whySignedOut(facts);
            case PAGE_VIEWED -> Optional.empty();
        };
    }

    private static String signedOut(Map<String, String> facts) {
        return switch (facts.getOrDefault(REASON, "")) {
            case SIGNED_IN_AGAIN -> "Your earlier session ended";
            case PORTAL_CLOSED -> "Your session ended";
            default -> "You signed out";
        };
    }

    private static Optional<String> whySignedOut(Map<String, String> facts) {
        return switch (facts.getOrDefault(REASON, "")) {
            case SIGNED_IN_AGAIN -> Optional.of("You signed in again in the same browser");
            case PORTAL_CLOSED -> Optional.of("This portal was closed");
            default -> Optional.empty();
        };
    }

    private static String code(Map<String, String> facts) {
        return "authenticator-app".equals(facts.get(METHOD)) ? "Authenticator App code" : "Security code";
    }

    private static String method(Map<String, String> facts) {
        return switch (facts.getOrDefault(METHOD, "")) {
            case "authenticator-app" -> "an Authenticator App code";
            case "email-code" -> "a code sent to email" + (facts.containsKey(EMAIL) ? " " + facts.get(EMAIL) : "");
            default -> "a password";
        };
    }

    private static String failure(Map<String, String> facts) {
        return switch (facts.getOrDefault(METHOD, "")) {
            case "authenticator-app" -> "Wrong Authenticator App code";
            case "email-code" -> "Wrong email code";
            default -> "Wrong password";
        };
    }
}
