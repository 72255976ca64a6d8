package app.foyer.account;

/** Hashes of passwords, made as Argon2id in PHC format. Blocking and costly: called on {@link HashingPool} only. */
public interface PasswordHash {
    /** 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet advises. */
    int MEMORY_KIB = 19_456;

    int PASSES = 2;
    int LANES = 1;
    int SALT_BYTES = 16;
    int HASH_BYTES = 32;

    String hash(Password password);

    boolean verify(String phc, Password password);

    /** Whether a stored hash costs what those made here cost; others are made anew once the password is at hand. */
    default boolean isCurrent(String phc) {
        return Argon2idHash.read(phc).filter(Argon2idHash::isOurs).isPresent();
    }

    /** The fastest implementation that works on this machine. */
    static PasswordHash fastest(java.security.SecureRandom random) {
        return new EveryHash(NativeArgon2.load().orElseGet(() -> new PureArgon2(random)));
    }
}
