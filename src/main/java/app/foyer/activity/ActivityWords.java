package app.foyer.activity;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry knows, and the details that the API tells of it, which never change with a language. */
public final class ActivityWords {
    /** Fact: the method's id, as in {@code Method.id()}. */
    public static final String METHOD = "method";
    /** Fact: the masked e-mail address, with five stars (S23). */
    public static final String EMAIL = "email";
    /** Fact: why something failed, as an id. */
    public static final String REASON = "reason";
    /** Fact: the title of the page that was viewed. */
    public static final String PAGE = "page";
    /** Fact: the id of the portal whose settings were saved, or that a report is of. */
    public static final String PORTAL = "portal";
    /** Fact: the keys that were changed, as they stand in the file. */
    public static final String KEYS = "keys";
    /** Fact: how many entries are missing, or how many clients were added or changed. */
    public static final String COUNT = "count";

    /** Fact: the id of the member of staff who did it. */
    public static final String BY = "by";
    /** Fact: why a member of staff did it, in their own words, which only staff read. */
    public static final String WHY = "why";
    /** Fact: which details were corrected, or are to be, each by its name, separated by commas; or which report it is. */
    public static final String WHAT = "what";
    /** Fact: what an access token is called. */
    public static final String TOKEN = "token";
    /** In {@link #WHAT}: the password, or that another one must be chosen. */
    public static final String PASSWORD = "password";
    /** In {@link #WHAT}: the secret of an authenticator app. */
    public static final String APP = "app";
    /** In {@link #WHAT}: the name to sign in with. */
    public static final String WEB_USER_ID = "web-user-id";

    /** Fact: the id of the role that was given. */
    public static final String ROLE = "role";

    /** Fact: until when a second step is switched off, or sign-in is paused. */
    public static final String UNTIL = "until";
    /** Fact: whether sign-in is paused where the attempt came from, or at every address but those of the client's own. */
    public static final String WHERE = "where";

    public static final String HERE = "here";
    public static final String ANYWHERE = "anywhere";
    /** Fact: whether it concerns one portal or all. */
    public static final String PORTALS = "portals";

    public static final String ONE = "one";
    public static final String ALL = "all";

    /** Reason: staff changed how the client signs in, or ended it. */
    public static final String ENDED_BY_STAFF = "ended-by-staff";

    /** Reason: the client changed, in another session, how they sign in. */
    public static final String SIGN_IN_CHANGED = "sign-in-changed";

    /** Reason: the same browser signed in anew, which ends the session it had. */
    public static final String SIGNED_IN_AGAIN = "signed-in-again";

    /** Reason: the portal was taken away, which ends every session there. */
    public static final String PORTAL_CLOSED = "portal-closed";

    /** Reason: the password was changed elsewhere, which ends every other session. */
    public static final String PASSWORD_CHANGED = "password-changed";

    private ActivityWords() {}

    /** What else there is to say, or empty. */
    public static Optional<String> details(ActivityEntry entry) {
        Map<String, String> facts = entry.facts();
        return switch (entry.event()) {
            case SIGNED_IN -> Optional.of("Signed in with " + method(facts));
            case SIGN_IN_FAILED -> Optional.of(failure(facts));
            case SIGN_IN_PAUSED -> Optional.of(paused(facts));
            case CODE_SENT -> Optional.of(code(facts) + " sent to email " + facts.getOrDefault(EMAIL, ""));
            case CODE_NOT_DELIVERED ->
                Optional.of(code(facts) + " could not be delivered to email " + facts.getOrDefault(EMAIL, ""));
            case APP_PAIRED -> Optional.of("Authenticator App set up for this portal");
            case EMAIL_MADE_DEFAULT -> Optional.of("Email made the default for Multi-Factor Authentication");
            case DEFAULT_UNDONE -> Optional.of("Email is no longer the default for Multi-Factor Authentication");
            case PREFERRED_METHOD_SET -> Optional.of(preferred(facts));
            case MULTI_FACTOR_RESET ->
                Optional.of(
                        ONE.equals(facts.get(PORTALS))
                                ? "What was set up for this portal is forgotten"
                                : "What was set up is forgotten, for all portals");
            case EMERGENCY_CODE_CREATED -> Optional.of("Emergency code for one sign-in created by our staff");
            case PASSWORD_CHANGED -> Optional.of("Password changed");
            case PASSWORD_CHANGE_FAILED -> Optional.of("Wrong password");
            case PASSWORD_CHANGE_DEMANDED -> Optional.of("New password asked for at the next sign-in");
            case INVITED -> Optional.of("Invited to choose a password");
            case ROLE_CHANGED -> Optional.of("Your role is now " + role(facts));
            case TOKEN_CREATED, TOKEN_REVOKED -> Optional.ofNullable(facts.get(TOKEN));
            case ACCOUNT_CLOSED -> Optional.of("Closed by staff; every session ended");
            case ACCOUNT_REOPENED -> Optional.of("Opened again by staff");
            case SESSIONS_ENDED -> Optional.of("Signed out everywhere by staff");
            case SESSION_ENDED -> Optional.of("Signed out by staff");
            case WEB_USER_ID_CHANGED -> Optional.of("Changed by staff");
            case DETAILS_CORRECTED -> corrected(facts);
            case UPDATE_REQUESTED, UPDATE_CONFIRMED, UPDATE_WITHDRAWN, UPDATE_APPROVED, UPDATE_REJECTED ->
                update(facts);
            case CLIENT_ADDED -> Optional.of("Taken over from our records");
            case CLIENT_CHANGED ->
                Optional.of(
                        changesSignIn(facts)
                                ? "How you sign in was changed, from our records"
                                : "Brought up to date from our records");
            case REPORT_EXPORTED -> report(facts);
            case CLIENTS_EXPORTED -> Optional.of("Every client, without passwords and apps");
            case CLIENTS_IMPORTED -> Optional.of("Added or changed: " + facts.getOrDefault(COUNT, "0"));
            case SETTINGS_SAVED -> Optional.ofNullable(facts.get(KEYS)).map(keys -> "Changed: " + keys);
            case PAGE_VIEWS_MISSING -> Optional.of(facts.getOrDefault(COUNT, "Some") + " page views were not recorded");
            case SIGNED_OUT -> whySignedOut(facts);
            case MESSAGE_SENT, MESSAGE_RECEIVED, MESSAGE_SETTLED, PAGE_VIEWED -> Optional.empty();
        };
    }

    /** Whether what was changed of a client is a part of how they sign in. */
    public static boolean changesSignIn(Map<String, String> facts) {
        List<String> what = Splitter.on(", ").splitToList(facts.getOrDefault(WHAT, ""));
        return Stream.of(PASSWORD, APP, WEB_USER_ID).anyMatch(what::contains);
    }

    private static Optional<String> corrected(Map<String, String> facts) {
        String what = facts.getOrDefault(WHAT, "");
        String told = Stream.of("name", "email", "phone")
                .filter(detail -> Splitter.on(", ").splitToList(what).contains(detail))
                .map(detail -> switch (detail) {
                    case "name" -> "Staff corrected your name.";
                    case "email" -> "Staff changed your email address.";
                    default -> "Staff changed your phone number.";
                })
                .collect(Collectors.joining(" "));
        return Optional.of(told).filter(words -> !words.isEmpty());
    }

    private static Optional<String> update(Map<String, String> facts) {
        return switch (facts.getOrDefault(WHAT, "")) {
            case "name" -> Optional.of("Your name");
            case "address" -> Optional.of("Your postal address");
            case "phone" -> Optional.of("Your phone number");
            case "email" -> Optional.of("Your email address");
            default -> Optional.empty();
        };
    }

    private static Optional<String> whySignedOut(Map<String, String> facts) {
        return switch (facts.getOrDefault(REASON, "")) {
            case SIGNED_IN_AGAIN -> Optional.of("You signed in again in the same browser");
            case PORTAL_CLOSED -> Optional.of("This portal was closed");
            case PASSWORD_CHANGED -> Optional.of("The password was changed");
            case ENDED_BY_STAFF -> Optional.of("Ended by staff");
            case SIGN_IN_CHANGED -> Optional.of("The way you sign in was changed in another session");
            default -> Optional.empty();
        };
    }

    private static String preferred(Map<String, String> facts) {
        return switch (facts.getOrDefault(METHOD, "")) {
            case "email-code" -> "Preferred Multi-Factor set to Email Code by our staff";
            case "authenticator-app" -> "Preferred Multi-Factor set to Authenticator App by our staff";
            case "disabled" -> "Multi-Factor Authentication switched off by our staff for a limited time";
            default -> "Preferred Multi-Factor left to the portal by our staff";
        };
    }

    private static String role(Map<String, String> facts) {
        return switch (facts.getOrDefault(ROLE, "")) {
            case "support" -> "Support";
            case "approver" -> "Approver";
            case "admin" -> "Admin";
            default -> "another one";
        };
    }

    private static String code(Map<String, String> facts) {
        return "authenticator-app".equals(facts.get(METHOD)) ? "Authenticator App code" : "Security code";
    }

    private static String method(Map<String, String> facts) {
        return switch (facts.getOrDefault(METHOD, "")) {
            case "authenticator-app" -> "an Authenticator App code";
            case "emergency-code" -> "an emergency code";
            case "email-code" -> "a code sent to email" + (facts.containsKey(EMAIL) ? " " + facts.get(EMAIL) : "");
            default -> "a password";
        };
    }

    private static Optional<String> report(Map<String, String> facts) {
        return Optional.ofNullable(
                switch (facts.getOrDefault(WHAT, "")) {
                    case "app" -> "Authenticator app";
                    case "email" -> "Code by email";
                    case "none" -> "Nothing set up yet";
                    case "disabled" -> "Second step switched off";
                    case "never" -> "Never signed in";
                    case "lock-outs" -> "Pauses after wrong passwords";
                    case "days" -> "Every day in numbers";
                    default -> null;
                });
    }

    private static String paused(Map<String, String> facts) {
        return ANYWHERE.equals(facts.get(WHERE))
                ? "From everywhere, except where you signed in lately. If this was not you, please tell us."
                : "Only from where they were typed. If this was not you, please tell us.";
    }

    private static String failure(Map<String, String> facts) {
        return switch (facts.getOrDefault(METHOD, "")) {
            case "authenticator-app" -> "Wrong Authenticator App code";
            case "email-code" -> "Wrong email code";
            case "emergency-code" -> "Wrong emergency code";
            default -> "Wrong password";
        };
    }
}
