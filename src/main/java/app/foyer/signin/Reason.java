package app.foyer.signin;

/** Why a method is required, allowed or prohibited: an id for the API, the desk and the log; never shown raw to a client. */
public enum Reason {
    PORTAL_ASKS_FOR_IT("portal-asks-for-it"),
    PORTAL_ASKS_FOR_NOTHING("portal-asks-for-nothing"),
    PORTAL_USES_ANOTHER_METHOD("portal-uses-another-method"),
    PORTAL_IS_FOR_STAFF("portal-is-for-staff"),
    OPTION_IS_OFF("option-is-off"),
    OPTION_IS_ON("option-is-on"),
    DEFAULT_NEEDS_EMAIL_OPTION("default-needs-email-option"),
    CLIENT_CHOSE_EMAIL("client-chose-email"),
    NO_EMAIL_ADDRESS("no-email-address"),
    EMAIL_JUST_CHANGED("email-just-changed"),
    TOO_MANY_WRONG_CODES("too-many-wrong-codes"),
    ALREADY_PAIRED("already-paired"),
    NOT_PAIRED("not-paired"),
    NEEDS_EMAIL_CODE_FIRST("needs-email-code-first"),
    STAFF_MAY_HELP("staff-may-help"),
    STAFF_CHOSE_IT("staff-chose-it"),
    STAFF_CHOSE_ANOTHER("staff-chose-another"),
    STAFF_DISABLED_IT("staff-disabled-it"),
    NOT_AT_THIS_STEP("not-at-this-step");

    private final String id;

    Reason(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
