package app.foyer.account;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passwords are kept, with the failures of those who guess them and the waits that these cost. */
public interface Passwords {
    /**
     * An account and the hash of its password, in PHC format.
     *
     * @param since when the password was set; empty for the first one
     */
    record Stored(Account account, String passwordHash, Optional<Instant> since, boolean active) {}

    /** How many failures pass without a wait, and for how long after the last one they are remembered. */
    record Forgiven(int failures, Duration memory) {}

    /** Waits double from the first up to the longest. */
    record Pace(Duration first, Duration longest) {}

    /**
     * One password to be tried, and what it is counted under.
     *
     * @param typedHere the identifier as typed, with the caller's address
     * @param typedAnywhere the identifier as typed, for one that nobody has: it has no account to be counted under
     * @param address the caller's, since no stranger's failures keep waiting whoever has been signed in from here
     */
    record Attempt(Identifier identifier, Digest typedHere, Digest typedAnywhere, String address, Instant now) {}

    /**
     * What the attempts are held against: those of one identifier from one address, and those of one account.
     *
     * @param atHome for how long after a sign-in the account's own count is left out where it was made from
     */
    record Limits(Forgiven here, Forgiven anywhere, Duration atHome, Pace pace) {}

    /**
     * A wait that an attempt begins, unless it turns out to be right.
     *
     * @param anywhere whether it keeps waiting at every address; otherwise only where the attempt came from
     */
    record Begun(Instant until, boolean anywhere) {}

    /**
     * An attempt that was counted, or one that must wait.
     *
     * @param waitUntil the time before which nothing may be tried; empty to go on
     * @param begun the longer of the waits that follow; of attempts at once, each wait is begun by one only. An attempt that
     *     lost a race for the last free one under one count may have begun a wait under the other, and wait itself
     */
    record Counted(Optional<Stored> found, Optional<Instant> waitUntil, Optional<Begun> begun) {}

    /** Finds the account and counts the attempt before it is looked at, so that a burst cannot outrun the limit. */
    Future<Counted> count(Attempt attempt, Limits limits);

    /** The password was this account's: its counts begin anew. */
    Future<Void> forget(Attempt attempt, Account account);

    /** Keeps a right password under another hash; does nothing where it is not hashed as found any more. */
    Future<Void> renew(AccountId account, String found, String fresh);

    /** What came of an attempt, which the client can read about; all of it or nothing. */
    Future<Void> record(List<ActivityEntry> told);

    /** The hash of an account's password; empty when the account is closed. */
    Future<Optional<String>> hashOf(AccountId account);

    /**
     * Has the client asked for a new password at the next sign-in, before anything else; sessions go on.
     *
     * @return false when that was so already, or the account is closed, in which case nothing is told
     */
    Future<Boolean> demandNew(AccountId account, ActivityEntry entry);
}
