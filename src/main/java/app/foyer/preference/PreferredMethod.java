package app.foyer.preference;

import java.util.Arrays;

/** How staff decided that a client signs in, wherever a portal asks for a second step (P3); without one, the portal says. */
public enum PreferredMethod {
    EMAIL_CODE("email-code"),
    AUTHENTICATOR_APP("authenticator-app"),
    /** Not to be chosen yet. */
    SMS_CODE("sms-code"),
    /** The password alone, until a time. */
    DISABLED("disabled");

    private final String id;

    PreferredMethod(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static PreferredMethod of(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such method: " + id));
    }
}
