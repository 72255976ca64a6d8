package app.foyer.email;

import java.util.Arrays;

/** What a mail is about; each has its three templates. */
public enum MailKind {
    CODE("code"),
    /** To an address that is to be confirmed. */
    ADDRESS_CODE("address-code"),
    APP_PAIRED("app-paired"),
    EMAIL_DEFAULT("email-default"),
    /** To the address that was. */
    EMAIL_CHANGED("email-changed"),
    EMERGENCY_CODE("emergency-code"),
    PASSWORD_CHANGED("password-changed"),
    SIGN_IN_CHANGED("sign-in-changed"),
    /** Staff decided on something that the client had asked for. */
    REQUEST_DECIDED("request-decided"),
    /** Staff wrote a message; what, is read at the portal alone. */
    MESSAGE("message"),
    /** To staff: a client's message waits. */
    MESSAGE_WAITS("message-waits"),
    /** To a member of staff: the link by which they choose their first password. */
    INVITED("invited");

    private final String id;

    MailKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether it brings a code to sign in by or to confirm with; the activity tells when such a mail does not arrive. */
    public boolean hasCode() {
        return this == CODE || this == ADDRESS_CODE;
    }

    /** Whether it goes to whom it is about, and is written in their language. */
    public boolean isToAccount() {
        return this != MESSAGE_WAITS;
    }

    public static MailKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such mail: " + id));
    }
}
