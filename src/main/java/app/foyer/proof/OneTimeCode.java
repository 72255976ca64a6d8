package app.foyer.proof;

import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits typed by a visitor. Never printed. */
public record OneTimeCode(String digits) implements TypedCode {
    public static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

    public OneTimeCode {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a one-time code is six digits");
        }
    }

    /** The code in what somebody typed: spaces and dashes are forgiven, anything else but six ASCII digits is none. */
    public static Optional<OneTimeCode> parse(String typed) {
        String digits = FORGIVEN.matcher(typed).replaceAll("");
        return SHAPE.matcher(digits).matches() ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.oneTime(this);
    }

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
