package app.foyer.account;

/** Argon2id in PHC format. Blocking and costly: called on {@link HashingPool} only. */
public interface PasswordHash {
    /** 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet advises. */
    int MEMORY_KIB = 19_456;

    int PASSES = 2;
    int LANES = 1;
    int SALT_BYTES = 16;
    int HASH_BYTES = 32;

    String hash(Password password);

    boolean verify(String phc, Password password);

    /** The fastest implementation that works on this machine. */
    static PasswordHash fastest(java.security.SecureRandom random) {
        return NativeArgon2.load().orElseGet(() -> new PureArgon2(random));
    }
}
