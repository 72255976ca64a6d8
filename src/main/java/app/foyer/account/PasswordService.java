package app.foyer.account;

import app.foyer.account.PasswordAddresses.Check;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.secret.KeyedHash;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whether a password is somebody's.
 *
 * <p>An unknown identifier costs the same as a wrong password: the same waits, a hash on the same pool, the same writes.
 */
final class PasswordService {
    private final Accounts accounts;
    private final PasswordWaits waits;
    private final PasswordHash hash;
    private final HashingPool pool;
    private final KeyedHash keys;
    private final PasswordPolicy policy;
    private final InstantSource clock;
    /** Of a password that nobody can type, to be compared with when there is nothing to compare with. */
    private final String nobodysHash;

    private final Consumer<AccountId> appended;

    PasswordService(
            Accounts accounts,
            PasswordWaits waits,
            PasswordHash hash,
            HashingPool pool,
            KeyedHash keys,
            PasswordPolicy policy,
            InstantSource clock,
            String nobodysHash,
            Consumer<AccountId> appended) {
        this.accounts = accounts;
        this.waits = waits;
        this.hash = hash;
        this.pool = pool;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
        this.nobodysHash = nobodysHash;
        this.appended = appended;
    }

    Future<PasswordVerdict> check(Check check) {
        return pool.inLine(() -> accounts.find(check.identifier()).compose(found -> judge(check, found)))
                .orElseGet(() -> Future.succeededFuture(
                        new PasswordVerdict.Busy(clock.instant().plus(policy.busyPause()))));
    }

    private Future<PasswordVerdict> judge(Check check, Optional<Accounts.Stored> found) {
        List<PasswordWaits.Count> counts = counts(check, found);
        return waits.charge(counts, policy.waits(), clock.instant())
                .compose(wait -> wait.isPresent()
                        ? Future.succeededFuture(new PasswordVerdict.WaitUntil(wait.get()))
                        : compare(check, found).compose(right -> conclude(check, found, counts, right)));
    }

    private Future<Boolean> compare(Check check, Optional<Accounts.Stored> found) {
        String stored = found.map(Accounts.Stored::passwordHash).orElse(nobodysHash);
        return pool.run(() -> hash.verify(stored, check.password()));
    }

    private Future<PasswordVerdict> conclude(
            Check check, Optional<Accounts.Stored> found, List<PasswordWaits.Count> counts, boolean right) {
        Optional<Account> proven =
                found.filter(stored -> right && stored.active()).map(Accounts.Stored::account);
        if (proven.isPresent()) {
            return waits.clear(counts).map(new PasswordVerdict.Correct(proven.get()));
        }
        Optional<AccountId> account = found.map(stored -> stored.account().id());
        return waits.record(failure(check, account))
                .onSuccess(told -> account.ifPresent(appended))
                .map(new PasswordVerdict.Refused());
    }

    /** An account is counted over all its identifiers; what nobody has is counted as it was typed. */
    private List<PasswordWaits.Count> counts(Check check, Optional<Accounts.Stored> found) {
        String subject = found.map(stored -> "account:" + stored.account().id())
                .orElseGet(() -> "typed:" + check.identifier().typed());
        return List.of(
                new PasswordWaits.Count(
                        keys.of("password-wait", subject, check.caller().address()),
                        policy.freeFailures(),
                        policy.memory()),
                new PasswordWaits.Count(
                        keys.of("password-wait-anywhere", subject),
                        policy.freeFailuresAnywhere(),
                        policy.memoryAnywhere()));
    }

    private ActivityEntry failure(Check check, Optional<AccountId> account) {
        return new ActivityEntry(
                UUID.randomUUID(),
                account,
                check.portal(),
                clock.instant(),
                ActivityEvent.SIGN_IN_FAILED,
                Map.of(ActivityWords.METHOD, "password"),
                check.caller());
    }
}
