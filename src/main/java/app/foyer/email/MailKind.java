package app.foyer.email;

import java.util.Arrays;

/** What a mail is about; each has its three templates. */
public enum MailKind {
    CODE("code"),
    APP_PAIRED("app-paired"),
    EMAIL_DEFAULT("email-default"),
    /** To the address that was. */
    EMAIL_CHANGED("email-changed"),
    EMERGENCY_CODE("emergency-code"),
    PASSWORD_CHANGED("password-changed"),
    SIGN_IN_CHANGED("sign-in-changed");

    private final String id;

    MailKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static MailKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such mail: " + id));
    }
}
