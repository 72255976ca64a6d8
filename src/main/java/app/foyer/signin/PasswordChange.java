package app.foyer.signin;

import app.foyer.account.PasswordFlaw;
import app.foyer.secret.Token;
import java.time.Instant;

/** What changing one's own password answers. */
public sealed interface PasswordChange {

    /** It is changed; the session's new token is to be given to the browser now. */
    record Changed(Token session) implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changed(session);
        }
    }

    record Flawed(PasswordFlaw flaw) implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flawed(flaw);
        }
    }

    /** What was typed as the present password is not. */
    record WrongPassword() implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongPassword();
        }
    }

    /** Too many failures: nothing was looked at, and nothing will be before this time. */
    record WaitUntil(Instant until) implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.waitUntil(until);
        }
    }

    /** The server has as many passwords to check as it can take. */
    record Busy(Instant until) implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(until);
        }
    }

    /** Signed in by an e-mailed code while an app is paired: only who has that app may change the password. */
    record NeedsApp() implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.needsApp();
        }
    }

    /** The session ended meanwhile. */
    record Over() implements PasswordChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.over();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new answer must not compile until every reader handles it. */
    interface Cases<R> {
        R changed(Token session);

        R flawed(PasswordFlaw flaw);

        R wrongPassword();

        R waitUntil(Instant until);

        R busy(Instant until);

        R needsApp();

        R over();
    }
}
