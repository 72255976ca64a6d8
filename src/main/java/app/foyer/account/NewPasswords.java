package app.foyer.account;

import app.foyer.account.PasswordAddresses.Replace;
import app.foyer.account.PasswordRules.Judgement;
import io.vertx.core.Future;
import java.time.InstantSource;

/** Makes new passwords ready to be stored: judged, held against the one before, and hashed on the pool. */
final class NewPasswords {
    private final Passwords passwords;
    private final PasswordHash hash;
    private final HashingPool pool;
    private final PasswordPolicy policy;
    private final InstantSource clock;

    NewPasswords(Passwords passwords, PasswordHash hash, HashingPool pool, PasswordPolicy policy, InstantSource clock) {
        this.passwords = passwords;
        this.hash = hash;
        this.pool = pool;
        this.policy = policy;
        this.clock = clock;
    }

    Future<NewPassword> replace(Replace question) {
        return pool.inLine(() -> passwords
                        .hashOf(question.owner().id())
                        .compose(found -> found.map(stored -> pool.run(() -> make(question, stored)))
                                .orElseGet(() -> Future.succeededFuture(new NewPassword.Gone()))))
                .orElseGet(() -> Future.succeededFuture(
                        new NewPassword.Busy(clock.instant().plus(policy.busyPause()))));
    }

    private NewPassword make(Replace question, String stored) {
        return question.rules().judge(question.typed(), question.owner()).match(new Judgement.Cases<>() {
            @Override
            public NewPassword good(Password password) {
                return hash.verify(stored, password)
                        ? new NewPassword.Flawed(PasswordFlaw.UNCHANGED)
                        : new NewPassword.Ready(hash.hash(password), stored);
            }

            @Override
            public NewPassword flawed(PasswordFlaw flaw) {
                return new NewPassword.Flawed(flaw);
            }
        });
    }
}
