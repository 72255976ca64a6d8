package app.foyer.invitation;

import app.foyer.account.Account;
import app.foyer.account.PasswordFlaw;
import java.time.Instant;

/** What came of a password that somebody chose by a link. */
public sealed interface Acceptance {

    /** It is theirs, and the link is used up. */
    record Accepted() implements Acceptance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accepted();
        }
    }

    /** Another one must be chosen; the link stays. */
    record Flawed(Account member, PasswordFlaw flaw) implements Acceptance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flawed(member, flaw);
        }
    }

    /** The hashing pool is full; nothing was looked at. */
    record Busy(Account member, Instant until) implements Acceptance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(member, until);
        }
    }

    /** The link leads nowhere, whatever the reason. */
    record Over() implements Acceptance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.over();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new answer must not compile until every reader handles it. */
    interface Cases<R> {
        R accepted();

        R flawed(Account member, PasswordFlaw flaw);

        R busy(Account member, Instant until);

        R over();
    }
}
