package app.foyer.account;

import java.util.Optional;

/**
 * A password's hash as it is stored: of which kind, and what checking a password against it costs.
 *
 * <p>Those that Foyer makes are Argon2id. Others come with clients from elsewhere, until the first right password.
 */
public sealed interface StoredHash permits Argon2idHash, BcryptHash, Pbkdf2Hash {

    /** Why a text cannot be taken as the hash of a password. */
    enum Flaw {
        /** Of no kind that is understood. */
        UNKNOWN,
        /** Of a kind that is understood, but not written as that kind is. */
        MALFORMED,
        /** Checking one password would take longer, or more memory, than anybody should wait for. */
        TOO_COSTLY
    }

    /** Whether one password can be checked without holding everybody up. */
    boolean isAffordable();

    /**
     * Whether a password is the hashed one; blocking and costly.
     *
     * @param argon2 which checks those of its own kind
     */
    boolean fits(Password password, PasswordHash argon2);

    /** Empty when the text is no hash, or one of no kind that is understood. */
    static Optional<StoredHash> read(String text) {
        if (text.startsWith(Argon2idHash.BEGINNING)) {
            return Argon2idHash.read(text).map(hash -> hash);
        }
        if (text.startsWith(Pbkdf2Hash.BEGINNING)) {
            return Pbkdf2Hash.read(text).map(hash -> hash);
        }
        return BcryptHash.read(text).map(hash -> hash);
    }

    /** What is wrong with a hash from elsewhere; empty when it may be stored. */
    static Optional<Flaw> flaw(String text) {
        Optional<StoredHash> read = read(text);
        if (read.isEmpty()) {
            boolean known = text.startsWith(Argon2idHash.BEGINNING)
                    || text.startsWith(Pbkdf2Hash.BEGINNING)
                    || BcryptHash.isOne(text);
            return Optional.of(known ? Flaw.MALFORMED : Flaw.UNKNOWN);
        }
        return read.get().isAffordable() ? Optional.empty() : Optional.of(Flaw.TOO_COSTLY);
    }
}
