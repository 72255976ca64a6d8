package app.foyer.account;

import java.time.Instant;
import java.util.Optional;

/** What checking a password answers. */
public sealed interface PasswordVerdict {

    /**
     * The password is this account's.
     *
     * @param since when it was set; empty for the first one
     */
    record Correct(Account account, Optional<Instant> since) implements PasswordVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.correct(this);
        }
    }

    /** Unknown identifier, wrong password or closed account: the same for every cause. */
    record Refused() implements PasswordVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused();
        }
    }

    /** Too many failures before; nothing was looked at. */
    record WaitUntil(Instant until) implements PasswordVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.waitUntil(until);
        }
    }

    /** The hashing pool is full; nothing was looked at or counted. */
    record Busy(Instant until) implements PasswordVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(until);
        }
    }

    <R> R match(Cases<R> cases);

    /** A new verdict must not compile until every reader handles it. */
    interface Cases<R> {
        R correct(Correct correct);

        R refused();

        R waitUntil(Instant until);

        R busy(Instant until);
    }
}
