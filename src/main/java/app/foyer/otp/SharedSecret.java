package app.foyer.otp;

import java.util.regex.Pattern;

/** The key that an authenticator app and the server share, in Base32. Never printed. */
public record SharedSecret(String base32) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{26,104}");

    /** At least 128 bits: RFC 4226, section 4, R6. */
    public SharedSecret {
        if (!SHAPE.matcher(base32).matches()) {
            throw new IllegalArgumentException("a shared secret is at least 26 Base32 characters");
        }
    }

    @Override
    public String toString() {
        return "SharedSecret[hidden]";
    }
}
