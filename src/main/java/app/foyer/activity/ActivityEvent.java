package app.foyer.activity;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that can happen to a client and is told in Recent Activity. A closed list: an event needs words. */
public enum ActivityEvent {
    SIGNED_IN("signed-in", ActivityType.SIGN_IN),
    SIGN_IN_FAILED("sign-in-failed", ActivityType.SIGN_IN),
    /** A wait began after several wrong passwords, with the last of them. */
    SIGN_IN_PAUSED("sign-in-paused", ActivityType.SIGN_IN),
    SIGNED_OUT("signed-out", ActivityType.SIGN_IN),
    CODE_SENT("code-sent", ActivityType.INFORMATION),
    CODE_NOT_DELIVERED("code-not-delivered", ActivityType.INFORMATION),
    APP_PAIRED("app-paired", ActivityType.SECURITY),
    EMAIL_MADE_DEFAULT("email-made-default", ActivityType.SECURITY),
    DEFAULT_UNDONE("default-undone", ActivityType.SECURITY),
    PREFERRED_METHOD_SET("preferred-method-set", ActivityType.SECURITY),
    MULTI_FACTOR_RESET("multi-factor-reset", ActivityType.SECURITY),
    EMERGENCY_CODE_CREATED("emergency-code-created", ActivityType.SECURITY),
    PASSWORD_CHANGED("password-changed", ActivityType.SECURITY),
    /** The password was asked for once more before a change, and was wrong. */
    PASSWORD_CHANGE_FAILED("password-change-failed", ActivityType.SECURITY),
    /** The next sign-in asks for a new password. */
    PASSWORD_CHANGE_DEMANDED("password-change-demanded", ActivityType.SECURITY),
    /** Somebody became a member of staff, or was sent another link to choose a password by. */
    INVITED("invited", ActivityType.SECURITY),
    ROLE_CHANGED("role-changed", ActivityType.SECURITY),
    TOKEN_CREATED("token-created", ActivityType.SECURITY),
    TOKEN_REVOKED("token-revoked", ActivityType.SECURITY),
    ACCOUNT_CLOSED("account-closed", ActivityType.SECURITY),
    ACCOUNT_REOPENED("account-reopened", ActivityType.SECURITY),
    SESSIONS_ENDED("sessions-ended", ActivityType.SECURITY),
    /** One of several, by staff. */
    SESSION_ENDED("session-ended", ActivityType.SECURITY),
    WEB_USER_ID_CHANGED("web-user-id-changed", ActivityType.SECURITY),
    DETAILS_CORRECTED("details-corrected", ActivityType.SECURITY),
    /** The client asked for a change of what is known about them. */
    UPDATE_REQUESTED("update-requested", ActivityType.SECURITY),
    /** A code from the new address came back. */
    UPDATE_CONFIRMED("update-confirmed", ActivityType.SECURITY),
    UPDATE_WITHDRAWN("update-withdrawn", ActivityType.SECURITY),
    UPDATE_APPROVED("update-approved", ActivityType.SECURITY),
    UPDATE_REJECTED("update-rejected", ActivityType.SECURITY),
    /** The client wrote to staff. */
    MESSAGE_SENT("message-sent", ActivityType.INFORMATION),
    /** Staff wrote to the client. */
    MESSAGE_RECEIVED("message-received", ActivityType.INFORMATION),
    /** Staff let a message of the client wait no longer, without an answer. */
    MESSAGE_SETTLED("message-settled", ActivityType.INFORMATION),
    /** A file brought the client. */
    CLIENT_ADDED("client-added", ActivityType.SECURITY),
    /** A file brought something else about the client. */
    CLIENT_CHANGED("client-changed", ActivityType.SECURITY),
    /** A member of staff took a report away as a file. */
    REPORT_EXPORTED("report-exported", ActivityType.SECURITY),
    SETTINGS_SAVED("settings-saved", ActivityType.SECURITY),
    /** All of them, by a program in an admin's name. */
    CLIENTS_EXPORTED("clients-exported", ActivityType.SECURITY),
    CLIENTS_IMPORTED("clients-imported", ActivityType.SECURITY),
    PAGE_VIEWED("page-viewed", ActivityType.PAGES),
    /** Page views that had to be dropped, with their number. */
    PAGE_VIEWS_MISSING("page-views-missing", ActivityType.PAGES);

    private static final Map<String, ActivityEvent> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ActivityEvent::id, Function.identity()));

    private final String id;
    private final ActivityType type;

    ActivityEvent(String id, ActivityType type) {
        this.id = id;
        this.type = type;
    }

    public String id() {
        return id;
    }

    public ActivityType type() {
        return type;
    }

    public static ActivityEvent of(String id) {
        ActivityEvent event = BY_ID.get(id);
        if (event == null) {
            throw new IllegalArgumentException("no such event: " + id);
        }
        return event;
    }
}
