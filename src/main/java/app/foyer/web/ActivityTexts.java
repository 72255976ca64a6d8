package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityType;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Desk;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells an entry in the language of its page. What the API says of it is always the same, in {@link ActivityWords}. */
record ActivityTexts(Portal portal, Words words) {

    /** One plain sentence that says what happened. */
    String sentence(ActivityEntry entry, ClientTimes times) {
        Map<String, String> facts = entry.facts();
        return switch (entry.event()) {
            case SIGNED_IN -> words.say("activity.event.signedIn");
            case SIGN_IN_FAILED -> words.say("activity.event.signInFailed");
            case SIGN_IN_PAUSED -> words.say("activity.event.signInPaused", "time", times.from(pausedUntil(entry)));
            case SIGNED_OUT -> new SignedOutTexts(words, facts).title();
            case CLIENTS_EXPORTED -> words.say("activity.event.clientsExported");
            case CLIENTS_IMPORTED -> words.say("activity.event.clientsImported");
            case CODE_SENT -> words.say("activity.event.codeSent");
            case CODE_NOT_DELIVERED -> words.say("activity.event.codeNotDelivered");
            case APP_PAIRED -> words.say("activity.event.appPaired");
            case EMAIL_MADE_DEFAULT -> words.say("activity.event.emailMadeDefault");
            case DEFAULT_UNDONE -> words.say("activity.event.defaultUndone");
            case PREFERRED_METHOD_SET -> words.say("activity.event.preferredMethodSet");
            case MULTI_FACTOR_RESET -> words.say("activity.event.multiFactorReset");
            case EMERGENCY_CODE_CREATED -> words.say("activity.event.emergencyCodeCreated");
            case PASSWORD_CHANGED -> words.say("activity.event.passwordChanged");
            case PASSWORD_CHANGE_FAILED -> words.say("activity.event.passwordChangeFailed");
            case PASSWORD_CHANGE_DEMANDED -> words.say("activity.event.passwordChangeDemanded");
            case INVITED -> words.say("activity.event.invited");
            case ROLE_CHANGED -> words.say("activity.event.roleChanged");
            case TOKEN_CREATED -> words.say("activity.event.tokenCreated");
            case TOKEN_REVOKED -> words.say("activity.event.tokenRevoked");
            case ACCOUNT_CLOSED -> words.say("activity.event.accountClosed");
            case ACCOUNT_REOPENED -> words.say("activity.event.accountReopened");
            case SESSIONS_ENDED -> words.say("activity.event.sessionsEnded");
            case SESSION_ENDED -> words.say("activity.event.sessionEnded");
            case WEB_USER_ID_CHANGED -> words.say("activity.event.webUserIdChanged");
            case DETAILS_CORRECTED -> words.say("activity.event.detailsCorrected");
            case UPDATE_REQUESTED -> words.say("activity.event.updateRequested");
            case UPDATE_CONFIRMED -> words.say("activity.event.updateConfirmed");
            case UPDATE_WITHDRAWN -> words.say("activity.event.updateWithdrawn");
            case UPDATE_APPROVED -> words.say("activity.event.updateApproved");
            case UPDATE_REJECTED -> words.say("activity.event.updateRejected");
            case MESSAGE_SENT -> words.say("activity.event.messageSent");
            case MESSAGE_RECEIVED -> words.say("activity.event.messageReceived");
            case MESSAGE_SETTLED -> words.say("activity.event.messageSettled");
            case CLIENT_ADDED -> words.say("activity.event.clientAdded");
            case CLIENT_CHANGED -> words.say("activity.event.clientChanged");
            case REPORT_EXPORTED ->
                words.say("activity.event.reportExported", "portal", facts.getOrDefault(ActivityWords.PORTAL, ""));
            case SETTINGS_SAVED ->
                words.say("activity.event.settingsSaved", "portal", facts.getOrDefault(ActivityWords.PORTAL, ""));
            case PAGE_VIEWED ->
                page(facts)
                        .map(title -> words.say("activity.event.pageViewed", "page", title))
                        .orElseGet(() -> words.say("activity.event.pageViewedUnknown"));
            case PAGE_VIEWS_MISSING -> words.say("activity.event.pageViewsMissing");
        };
    }

    /** What else there is to say, or nothing. */
    String details(ActivityEntry entry) {
        Map<String, String> facts = entry.facts();
        String email = facts.getOrDefault(ActivityWords.EMAIL, "");
        return switch (entry.event()) {
            case SIGNED_IN -> signedIn(facts, email);
            case SIGN_IN_FAILED -> failed(facts);
            case SIGN_IN_PAUSED ->
                words.say(
                        ActivityWords.ANYWHERE.equals(facts.get(ActivityWords.WHERE))
                                ? "activity.details.pausedAnywhere"
                                : "activity.details.pausedHere");
            case CODE_SENT ->
                words.say(
                        forApp(facts) ? "activity.details.appCodeSent" : "activity.details.codeSent", "address", email);
            case CODE_NOT_DELIVERED ->
                words.say(
                        forApp(facts) ? "activity.details.appCodeNotDelivered" : "activity.details.codeNotDelivered",
                        "address",
                        email);
            case APP_PAIRED -> words.say("activity.details.appPaired");
            case EMAIL_MADE_DEFAULT -> words.say("activity.details.emailMadeDefault");
            case DEFAULT_UNDONE -> words.say("activity.details.defaultUndone");
            case PREFERRED_METHOD_SET -> words.say(preferred(facts));
            case MULTI_FACTOR_RESET ->
                words.say(
                        ActivityWords.ONE.equals(facts.get(ActivityWords.PORTALS))
                                ? "activity.details.multiFactorResetOne"
                                : "activity.details.multiFactorResetAll");
            case EMERGENCY_CODE_CREATED -> words.say("activity.details.emergencyCodeCreated");
            case PASSWORD_CHANGED -> words.say("activity.details.passwordChanged");
            case PASSWORD_CHANGE_FAILED -> words.say("activity.details.wrongPassword");
            case PASSWORD_CHANGE_DEMANDED -> words.say("activity.details.passwordChangeDemanded");
            case INVITED -> words.say("activity.details.invited");
            case ROLE_CHANGED -> role(facts);
            case TOKEN_CREATED, TOKEN_REVOKED -> facts.getOrDefault(ActivityWords.TOKEN, "");
            case ACCOUNT_CLOSED -> words.say("activity.details.accountClosed");
            case ACCOUNT_REOPENED -> words.say("activity.details.accountReopened");
            case SESSIONS_ENDED -> words.say("activity.details.sessionsEnded");
            case SESSION_ENDED -> words.say("activity.details.sessionEnded");
            case WEB_USER_ID_CHANGED -> words.say("activity.details.webUserIdChanged");
            case DETAILS_CORRECTED -> corrected(facts);
            case UPDATE_REQUESTED, UPDATE_CONFIRMED, UPDATE_WITHDRAWN, UPDATE_APPROVED, UPDATE_REJECTED ->
                update(facts);
            case CLIENT_ADDED -> words.say("activity.details.clientAdded");
            case CLIENT_CHANGED ->
                words.say(
                        ActivityWords.changesSignIn(facts)
                                ? "activity.details.clientSignInChanged"
                                : "activity.details.clientChanged");
            case REPORT_EXPORTED -> Desk.reportTitle(facts.getOrDefault(ActivityWords.WHAT, ""), words);
            case SETTINGS_SAVED -> settingsSaved(facts);
            case PAGE_VIEWS_MISSING -> missing(facts);
            case SIGNED_OUT -> new SignedOutTexts(words, facts).why();
            case CLIENTS_EXPORTED -> words.say("activity.details.clientsExported");
            case CLIENTS_IMPORTED ->
                words.say("activity.details.clientsImported", "number", facts.getOrDefault(ActivityWords.COUNT, "0"));
            case MESSAGE_SENT, MESSAGE_RECEIVED, MESSAGE_SETTLED, PAGE_VIEWED -> "";
        };
    }

    String type(ActivityType type) {
        return words.say(
                switch (type) {
                    case INFORMATION -> "activity.type.information";
                    case SIGN_IN -> "activity.type.signIn";
                    case SECURITY -> "activity.type.security";
                    case PAGES -> "activity.type.pages";
                });
    }

    private String signedIn(Map<String, String> facts, String email) {
        return switch (facts.getOrDefault(ActivityWords.METHOD, "")) {
            case "authenticator-app" -> words.say("activity.details.signedInApp");
            case "emergency-code" -> words.say("activity.details.signedInEmergency");
            case "email-code" ->
                email.isEmpty()
                        ? words.say("activity.details.signedInEmail")
                        : words.say("activity.details.signedInEmailTo", "address", email);
            default -> words.say("activity.details.signedInPassword");
        };
    }

    /** A save that changed no value, but a comment by an undo, has no keys to tell. */
    private String settingsSaved(Map<String, String> facts) {
        String keys = facts.getOrDefault(ActivityWords.KEYS, "");
        return keys.isEmpty() ? "" : words.say("activity.details.settingsSaved", "keys", keys);
    }

    private static Instant pausedUntil(ActivityEntry entry) {
        return Instant.parse(
                entry.facts().getOrDefault(ActivityWords.UNTIL, entry.at().toString()));
    }

    private String failed(Map<String, String> facts) {
        return words.say(
                switch (facts.getOrDefault(ActivityWords.METHOD, "")) {
                    case "authenticator-app" -> "activity.details.wrongAppCode";
                    case "email-code" -> "activity.details.wrongEmailCode";
                    case "emergency-code" -> "activity.details.wrongEmergencyCode";
                    default -> "activity.details.wrongPassword";
                });
    }

    private static String preferred(Map<String, String> facts) {
        return switch (facts.getOrDefault(ActivityWords.METHOD, "")) {
            case "email-code" -> "activity.details.preferredEmail";
            case "authenticator-app" -> "activity.details.preferredApp";
            case "disabled" -> "activity.details.multiFactorDisabled";
            default -> "activity.details.preferredPortals";
        };
    }

    private String missing(Map<String, String> facts) {
        return facts.containsKey(ActivityWords.COUNT)
                ? words.say("activity.details.pageViewsMissing", "number", facts.get(ActivityWords.COUNT))
                : words.say("activity.details.pageViewsMissingSome");
    }

    /** Entries keep a page's title in the portal's first language; a page that is gone keeps the one it had. */
    private Optional<String> page(Map<String, String> facts) {
        return Optional.ofNullable(facts.get(ActivityWords.PAGE))
                .map(seen -> portal.pages().stream()
                        .filter(page -> page.title().equals(seen))
                        .findFirst()
                        .map((PortalPage page) -> portal.title(page, words))
                        .orElse(seen));
    }

    private String role(Map<String, String> facts) {
        return words.find("desk.role." + facts.getOrDefault(ActivityWords.ROLE, ""))
                .map(role -> words.say(
                        "activity.details.roleChanged",
                        "role",
                        words.say("desk.role." + facts.get(ActivityWords.ROLE))))
                .orElse("");
    }

    private String corrected(Map<String, String> facts) {
        List<String> what = List.of(facts.getOrDefault(ActivityWords.WHAT, "").split(", "));
        return List.of("name", "email", "phone").stream()
                .filter(what::contains)
                .map(detail -> words.say(
                        switch (detail) {
                            case "name" -> "activity.details.nameCorrected";
                            case "email" -> "activity.details.emailCorrected";
                            default -> "activity.details.phoneCorrected";
                        }))
                .collect(Collectors.joining(" "));
    }

    private String update(Map<String, String> facts) {
        return switch (facts.getOrDefault(ActivityWords.WHAT, "")) {
            case "name" -> words.say("activity.details.updateName");
            case "address" -> words.say("activity.details.updateAddress");
            case "phone" -> words.say("activity.details.updatePhone");
            case "email" -> words.say("activity.details.updateEmail");
            default -> "";
        };
    }

    private static boolean forApp(Map<String, String> facts) {
        return "authenticator-app".equals(facts.get(ActivityWords.METHOD));
    }
}
