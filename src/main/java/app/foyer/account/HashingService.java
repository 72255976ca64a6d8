package app.foyer.account;

import app.foyer.account.HashingAddresses.Compare;
import app.foyer.account.HashingAddresses.Hash;
import app.foyer.bus.Fault;
import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Hashes what other features keep, after the passwords that wait already. */
final class HashingService {
    private final HashingPool pool;
    private final PasswordHash hash;
    private final String nobodysHash;

    HashingService(HashingPool pool, PasswordHash hash, String nobodysHash) {
        this.pool = pool;
        this.hash = hash;
        this.nobodysHash = nobodysHash;
    }

    Future<String> hash(Hash question) {
        return inLine(() -> hash.hash(question.secret()));
    }

    Future<Boolean> compare(Compare question) {
        String stored = question.stored().orElse(nobodysHash);
        return inLine(() -> hash.verify(stored, question.secret()));
    }

    private <T> Future<T> inLine(Callable<T> hashing) {
        return pool.inLine(() -> pool.run(hashing))
                .orElseGet(() -> Future.failedFuture(Fault.unavailable("as many are hashed as can be", null)));
    }
}
