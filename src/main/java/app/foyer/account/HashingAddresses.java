package app.foyer.account;

import app.foyer.bus.Address;
import java.util.Optional;

/**
 * What other features may have hashed like a password, on the same threads and in the same bounded line.
 *
 * <p>For secrets of less than 112 bits, which a fast hash would give away (OWASP ASVS 5.0, 6.5.2). When the line is full,
 * the answer is a fault that passes.
 */
public final class HashingAddresses {
    private HashingAddresses() {}

    public record Hash(Password secret) {}

    /** Argon2id in PHC format, with a salt of its own. */
    public static final Address<Hash, String> HASH = Address.named("hashing.hash");

    /**
     * Whether a secret is the hashed one.
     *
     * @param stored empty when there is none, which costs the same as a wrong one
     */
    public record Compare(Optional<String> stored, Password secret) {}

    public static final Address<Compare, Boolean> COMPARE = Address.named("hashing.compare");
}
