package app.foyer.account;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** libargon2: about twice as fast as the pure Java one, where its library loads. */
final class NativeArgon2 implements PasswordHash {
    private static final Logger LOG = LoggerFactory.getLogger(NativeArgon2.class);

    private final Argon2Advanced argon2;

    private NativeArgon2(Argon2Advanced argon2) {
        this.argon2 = argon2;
    }

    /** Empty where the library has no build for this machine, or the temporary folder may not run code. */
    static Optional<PasswordHash> load() {
        try {
            Argon2Advanced argon2 =
                    Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
            argon2.hash(1, 8, 1, new byte[] {1});
            return Optional.of(new NativeArgon2(argon2));
        } catch (LinkageError | RuntimeException unusable) {
            LOG.info("libargon2 does not load here, passwords are hashed in Java: {}", unusable.toString());
            return Optional.empty();
        }
    }

    @Override
    public String hash(Password password) {
        byte[] bytes = password.bytes();
        try {
            return argon2.hash(PASSES, MEMORY_KIB, LANES, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean verify(String phc, Password password) {
        byte[] bytes = password.bytes();
        try {
            return argon2.verify(phc, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
