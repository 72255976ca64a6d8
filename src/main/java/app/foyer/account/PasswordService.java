package app.foyer.account;

import app.foyer.account.PasswordAddresses.Check;
import app.foyer.account.PasswordAddresses.Confirm;
import app.foyer.account.Passwords.Attempt;
import app.foyer.account.Passwords.Begun;
import app.foyer.account.Passwords.Counted;
import app.foyer.account.Passwords.Stored;
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
import java.util.stream.Stream;

/**
 * Whether a password is somebody's.
 *
 * <p>An unknown identifier costs the same as a wrong password: the same waits, a hash on the same pool, the same writes.
 *
 * <p>A wait is told once, with the wrong password that begins it: the count already knows then until when it lasts, and what
 * is refused during it writes nothing. A right password begins none, since it forgets the counts. Every wait needs a wrong
 * password, so somebody who goes on all day at waits of a minute leaves about 1,440 failures and as many waits: the history
 * grows at twice the pace of its failures, and no faster for more addresses, but for those where the client is at home.
 */
final class PasswordService {
    private static final String PASSWORD = "password";

    private final Passwords passwords;
    private final PasswordHash hash;
    private final HashingPool pool;
    private final KeyedHash keys;
    private final PasswordPolicy policy;
    private final InstantSource clock;
    /** Of a password that nobody can type, to be compared with when there is nothing to compare with. */
    private final String nobodysHash;

    private final Consumer<AccountId> appended;

    PasswordService(
            Passwords passwords,
            PasswordHash hash,
            HashingPool pool,
            KeyedHash keys,
            PasswordPolicy policy,
            InstantSource clock,
            String nobodysHash,
            Consumer<AccountId> appended) {
        this.passwords = passwords;
        this.hash = hash;
        this.pool = pool;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
        this.nobodysHash = nobodysHash;
        this.appended = appended;
    }

    Future<PasswordVerdict> check(Check check) {
        return check(check, ActivityEvent.SIGN_IN_FAILED);
    }

    Future<PasswordVerdict> confirm(Confirm confirm) {
        Identifier identifier = new Identifier(confirm.account().clientId(), true, false, confirm.ofStaff());
        return check(
                new Check(confirm.portal(), identifier, confirm.password(), confirm.caller()),
                ActivityEvent.PASSWORD_CHANGE_FAILED);
    }

    /** Judges a password; a wrong one is told as an event. */
    private Future<PasswordVerdict> check(Check check, ActivityEvent wrong) {
        return pool.inLine(() -> judge(check, attempt(check), wrong))
                .orElseGet(() -> Future.succeededFuture(
                        new PasswordVerdict.Busy(clock.instant().plus(policy.busyPause()))));
    }

    private Future<PasswordVerdict> judge(Check check, Attempt attempt, ActivityEvent wrong) {
        return passwords
                .count(attempt, policy.limits())
                .compose(counted -> counted.waitUntil()
                        .map(until -> outrun(check, counted).<PasswordVerdict>map(new PasswordVerdict.WaitUntil(until)))
                        .orElseGet(() -> compare(check, counted.found())
                                .compose(right -> conclude(check, attempt, counted, right, wrong))));
    }

    private Future<Boolean> compare(Check check, Optional<Stored> found) {
        String stored = found.map(Stored::passwordHash).orElse(nobodysHash);
        return pool.run(() -> hash.verify(stored, check.password()));
    }

    /** Nothing was looked at, but the attempt may have begun a wait under one of its counts. */
    private Future<Void> outrun(Check check, Counted counted) {
        return counted.begun()
                .map(begun -> record(counted, List.of(pause(check, counted, begun))))
                .orElseGet(Future::succeededFuture);
    }

    private Future<PasswordVerdict> conclude(
            Check check, Attempt attempt, Counted counted, boolean right, ActivityEvent wrong) {
        Optional<Stored> proven = counted.found().filter(stored -> right && stored.active());
        if (proven.isPresent()) {
            Account account = proven.get().account();
            return renewed(check.password(), proven.get())
                    .compose(current -> passwords.forget(attempt, account))
                    .map(new PasswordVerdict.Correct(account, proven.get().since()));
        }
        List<ActivityEntry> told = Stream.concat(
                        Stream.of(entry(check, counted, wrong, Map.of(ActivityWords.METHOD, PASSWORD))),
                        counted.begun().map(begun -> pause(check, counted, begun)).stream())
                .toList();
        return record(counted, told).map(new PasswordVerdict.Refused());
    }

    private Future<Void> record(Counted counted, List<ActivityEntry> told) {
        return passwords.record(told).onSuccess(done -> account(counted).ifPresent(appended));
    }

    /** A hash from elsewhere, or of another cost, becomes one of ours: only now is the password at hand. */
    private Future<Void> renewed(Password password, Stored stored) {
        if (hash.isCurrent(stored.passwordHash())) {
            return Future.succeededFuture();
        }
        return pool.run(() -> hash.hash(password))
                .compose(fresh -> passwords.renew(stored.account().id(), stored.passwordHash(), fresh));
    }

    /** What people type may be anything, their password too: it is kept as a keyed hash only. */
    private Attempt attempt(Check check) {
        String typed = check.identifier().typed();
        String address = check.caller().address();
        return new Attempt(
                check.identifier(),
                keys.of("password-wait", typed, address),
                keys.of("password-wait-anywhere", typed),
                address,
                clock.instant());
    }

    private ActivityEntry pause(Check check, Counted counted, Begun begun) {
        return entry(
                check,
                counted,
                ActivityEvent.SIGN_IN_PAUSED,
                Map.of(
                        ActivityWords.METHOD,
                        PASSWORD,
                        ActivityWords.UNTIL,
                        begun.until().toString(),
                        ActivityWords.WHERE,
                        begun.anywhere() ? ActivityWords.ANYWHERE : ActivityWords.HERE));
    }

    private ActivityEntry entry(Check check, Counted counted, ActivityEvent event, Map<String, String> facts) {
        return new ActivityEntry(
                UUID.randomUUID(), account(counted), check.portal(), clock.instant(), event, facts, check.caller());
    }

    private static Optional<AccountId> account(Counted counted) {
        return counted.found().map(stored -> stored.account().id());
    }
}
