package app.foyer.account;

import app.foyer.activity.ActivityAddresses;
import app.foyer.secret.KeyedHash;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Puts the password check on the event bus. All behaviour lives in {@link PasswordService}. */
public final class PasswordVerticle extends VerticleBase {
    private final Passwords passwords;
    private final KeyedHash keys;
    private final PasswordPolicy policy;
    private final int threads;
    private final int queue;
    private final InstantSource clock;
    private final SecureRandom random;
    private final MeterRegistry registry;

    public PasswordVerticle(
            Passwords passwords,
            KeyedHash keys,
            PasswordPolicy policy,
            int threads,
            int queue,
            InstantSource clock,
            SecureRandom random,
            MeterRegistry registry) {
        this.passwords = passwords;
        this.keys = keys;
        this.policy = policy;
        this.threads = threads;
        this.queue = queue;
        this.clock = clock;
        this.random = random;
        this.registry = registry;
    }

    @Override
    public Future<?> start() {
        HashingPool pool = new HashingPool(vertx, threads, queue, registry);
        return pool.run(this::prepare).compose(prepared -> {
            PasswordService service = new PasswordService(
                    passwords,
                    prepared.hash(),
                    pool,
                    keys,
                    policy,
                    clock,
                    prepared.nobodysHash(),
                    account -> ActivityAddresses.appended(vertx, account));
            HashingService hashing = new HashingService(pool, prepared.hash(), prepared.nobodysHash());
            NewPasswords replacing = new NewPasswords(passwords, prepared.hash(), pool, policy, clock);
            return Future.all(
                    PasswordAddresses.CHECK.serve(vertx, service::check),
                    PasswordAddresses.CONFIRM.serve(vertx, service::confirm),
                    PasswordAddresses.REPLACE.serve(vertx, replacing::replace),
                    HashingAddresses.HASH.serve(vertx, hashing::hash),
                    HashingAddresses.COMPARE.serve(vertx, hashing::compare));
        });
    }

    private record Prepared(PasswordHash hash, String nobodysHash) {}

    private Prepared prepare() {
        PasswordHash hash = PasswordHash.fastest(random);
        return new Prepared(hash, hash.hash(new Password(Long.toHexString(random.nextLong()))));
    }
}
