package app.foyer.proof;

import com.google.common.base.Splitter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Twelve digits that staff tell a client by phone, 40 bits. Never printed. */
public record EmergencyCode(String digits) implements TypedCode {
    public static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final long CODES = 1_000_000_000_000L;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{12}");

    public EmergencyCode {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("an emergency code is twelve digits");
        }
    }

    public static EmergencyCode random(SecureRandom random) {
        return new EmergencyCode(String.format(Locale.ROOT, "%012d", random.nextLong(CODES)));
    }

    /** The code in what somebody typed: spaces and dashes are forgiven, anything else but twelve ASCII digits is none. */
    public static Optional<EmergencyCode> parse(String typed) {
        String digits = FORGIVEN.matcher(typed).replaceAll("");
        return SHAPE.matcher(digits).matches() ? Optional.of(new EmergencyCode(digits)) : Optional.empty();
    }

    /** As it is read out: {@code 1234 5678 9012}. */
    public String inGroups() {
        return String.join(" ", Splitter.fixedLength(GROUP).split(digits));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.emergency(this);
    }

    @Override
    public String toString() {
        return "EmergencyCode[hidden]";
    }
}
