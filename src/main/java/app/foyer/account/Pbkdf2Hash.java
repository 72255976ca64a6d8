package app.foyer.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC of SHA-256 or SHA-512 in PHC format: the rounds as passlib writes them, {@code $29000$}, or as others
 * do, {@code $i=29000,l=32$}.
 */
final class Pbkdf2Hash implements StoredHash {
    static final String BEGINNING = "$pbkdf2-";

    private static final Pattern SHAPE = Pattern.compile(
            "\\$pbkdf2-sha(256|512)\\$(?:(\\d{1,9})|i=(\\d{1,9})(?:,l=(\\d{1,3}))?)\\$([^$]+)\\$([^$]+)");

    private static final int MOST_ROUNDS = 1_000_000;

    private final int bits;
    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private Pbkdf2Hash(int bits, int rounds, byte[] salt, byte[] hash) {
        this.bits = bits;
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<Pbkdf2Hash> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(parts.group(1));
        int rounds = Integer.parseInt(parts.group(2) == null ? parts.group(3) : parts.group(2));
        // More than one block would take more than one run, and make nothing safer.
        return HashBytes.salt(parts.group(5))
                .flatMap(salt -> HashBytes.hash(parts.group(6), bits / Byte.SIZE)
                        .filter(hash -> parts.group(4) == null || Integer.parseInt(parts.group(4)) == hash.length)
                        .map(hash -> new Pbkdf2Hash(bits, rounds, salt, hash)))
                .filter(read -> read.rounds > 0);
    }

    @Override
    public boolean isAffordable() {
        return rounds <= MOST_ROUNDS;
    }

    /** HMAC fills its key up with zeros, so one with a NUL at its end would be that of another password. */
    @Override
    public boolean fits(Password password, PasswordHash argon2) {
        if (password.text().indexOf('\0') >= 0) {
            return false;
        }
        PBEKeySpec asked = new PBEKeySpec(password.text().toCharArray(), salt, rounds, hash.length * Byte.SIZE);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + bits);
            return MessageDigest.isEqual(hash, factory.generateSecret(asked).getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has PBKDF2", missing);
        } finally {
            asked.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "Pbkdf2Hash[hidden]";
    }
}
