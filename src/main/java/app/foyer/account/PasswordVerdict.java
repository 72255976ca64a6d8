package app.foyer.account;

import java.time.Instant;

/** What checking a password answers. */
public sealed interface PasswordVerdict {

    record Correct(Account account) implements PasswordVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.correct(account);
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
        R correct(Account account);

        R refused();

        R waitUntil(Instant until);

        R busy(Instant until);
    }
}
