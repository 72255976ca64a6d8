package app.foyer.proof;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed as a code. Which kind it is, its length alone tells, at whatever step it is typed. */
public sealed interface TypedCode permits OneTimeCode, EmergencyCode {
    /** What may stand between digits: the spaces and dashes by which people group them. */
    Pattern FORGIVEN = Pattern.compile("[ \\-\\u00a0\\u2011]");

    /** The code in what somebody typed; empty when it can be none. */
    static Optional<TypedCode> parse(String typed) {
        Optional<TypedCode> oneTime = OneTimeCode.parse(typed).map(code -> code);
        return oneTime.or(() -> EmergencyCode.parse(typed));
    }

    <R> R match(Cases<R> cases);

    /** A new kind of code must not compile until every reader handles it. */
    interface Cases<R> {
        R oneTime(OneTimeCode code);

        R emergency(EmergencyCode code);
    }
}
