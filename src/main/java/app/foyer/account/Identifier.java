package app.foyer.account;

import java.util.Locale;

/**
 * What somebody typed to say who they are, and what it may be at this portal.
 *
 * <p>What is longer than {@link #MAX_LENGTH} is nobody's identifier, and takes the way of every unknown one.
 *
 * @param typed without surrounding space; capitals do not matter
 * @param ofStaff whether only members of staff are meant, otherwise only clients
 */
public record Identifier(String typed, boolean mayBeClientId, boolean mayBeWebUserId, boolean ofStaff) {
    public static final int MAX_LENGTH = 100;

    public Identifier {
        typed = typed.strip().toLowerCase(Locale.ROOT);
        if (typed.length() > MAX_LENGTH || typed.indexOf('\0') >= 0) {
            mayBeClientId = false;
            mayBeWebUserId = false;
        }
    }

    /** What accounts are looked up by; nobody's identifier is the empty one, which is all that a database is told of it. */
    public String sought() {
        return mayBeClientId || mayBeWebUserId ? typed : "";
    }

    @Override
    public String toString() {
        return "Identifier[hidden]";
    }
}
