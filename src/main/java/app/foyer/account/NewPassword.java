package app.foyer.account;

import java.time.Instant;

/** What making a new password ready answers. */
public sealed interface NewPassword {

    /**
     * It may take the old one's place.
     *
     * @param hash of the new one, in PHC format
     * @param replaced the hash of the one that it was held against, and may replace
     */
    record Ready(String hash, String replaced) implements NewPassword {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ready(this);
        }

        @Override
        public String toString() {
            return "Ready[hidden]";
        }
    }

    record Flawed(PasswordFlaw flaw) implements NewPassword {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flawed(flaw);
        }
    }

    /** The hashing pool is full; nothing was looked at. */
    record Busy(Instant until) implements NewPassword {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(until);
        }
    }

    /** The account was closed meanwhile. */
    record Gone() implements NewPassword {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gone();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new answer must not compile until every reader handles it. */
    interface Cases<R> {
        R ready(Ready ready);

        R flawed(PasswordFlaw flaw);

        R busy(Instant until);

        R gone();
    }
}
