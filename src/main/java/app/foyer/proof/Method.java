package app.foyer.proof;

import java.util.Arrays;

/** How somebody proved at sign-in that it is them, besides or with nothing but the password. */
public enum Method {
    /** The password alone, where the portal asks for no second step. */
    PASSWORD("password", 1),
    AUTHENTICATOR_APP("authenticator-app", 2),
    /** A fallback, not a second factor: NIST SP 800-63B-4, 3.1.3.1, gives an e-mailed code no second level. */
    EMAIL_CODE("email-code", 1),
    /** Told by phone to whoever satisfied the lender's staff: worth no more than what they could hear. */
    EMERGENCY_CODE("emergency-code", 1);

    private final String id;
    private final int assurance;

    Method(String id, int assurance) {
        this.id = id;
        this.assurance = assurance;
    }

    public String id() {
        return id;
    }

    /** The assurance level of a session made this way: 1 or 2. */
    public int assurance() {
        return assurance;
    }

    public static Method of(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such method: " + id));
    }
}
