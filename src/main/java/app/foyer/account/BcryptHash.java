package app.foyer.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * bcrypt as OpenBSD writes it, {@code $2a$}, {@code $2b$} or {@code $2y$}.
 *
 * <p>It sees the first 72 bytes of a password only, so a longer one fits by its beginning, as it did where it comes from.
 */
record BcryptHash(String text, int cost) implements StoredHash {
    private static final Pattern KIND = Pattern.compile("\\$2[aby]\\$.*");

    /** Of the last characters of salt and hash some bits mean nothing; libraries write them as zero, and so must others. */
    private static final Pattern SHAPE =
            Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]");

    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 13;

    static boolean isOne(String text) {
        return KIND.matcher(text).matches();
    }

    static Optional<BcryptHash> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int cost = Integer.parseInt(parts.group(1));
        return cost >= LEAST_COST ? Optional.of(new BcryptHash(text, cost)) : Optional.empty();
    }

    @Override
    public boolean isAffordable() {
        return cost <= MOST_COST;
    }

    /** A password with a NUL in it ends there for some who make such hashes, and not for others: it fits none. */
    @Override
    public boolean fits(Password password, PasswordHash argon2) {
        if (password.text().indexOf('\0') >= 0) {
            return false;
        }
        byte[] bytes = password.bytes();
        try {
            return OpenBSDBCrypt.checkPassword(text, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "BcryptHash[hidden]";
    }
}
