package app.foyer.update;

import app.foyer.account.Typed;
import java.util.Arrays;
import java.util.Optional;

/** What a client can ask to have changed. */
public enum UpdateKind {
    ADDRESS("address"),
    PHONE("phone"),
    EMAIL("email"),
    NAME("name");

    private static final int LONGEST_ADDRESS = 300;
    private static final int MOST_LINES = 6;

    private final String id;

    UpdateKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<UpdateKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether codes go there, or a caller is believed by it: who has only the mailbox must not change that. */
    public boolean reachesTheClient() {
        return this == PHONE || this == EMAIL;
    }

    /** Whether a code must come back from there before anybody decides. There is no way yet to send one to a phone. */
    public boolean isConfirmedByCode() {
        return this == EMAIL;
    }

    /** What was typed, as it is kept; empty when it cannot be one. The rules are those that staff's corrections have. */
    public Optional<String> read(String typed) {
        return switch (this) {
            case NAME -> Typed.optional(typed);
            case EMAIL -> Typed.optional(typed).filter(Typed::isEmail);
            case PHONE -> Typed.optional(typed).filter(Typed::isPhone);
            case ADDRESS ->
                Optional.of(Typed.lines(typed))
                        .filter(lines -> !lines.isEmpty() && lines.length() <= LONGEST_ADDRESS)
                        .filter(lines -> lines.lines().count() <= MOST_LINES);
        };
    }
}
