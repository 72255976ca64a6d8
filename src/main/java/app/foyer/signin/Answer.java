package app.foyer.signin;

import app.foyer.account.PasswordFlaw;
import app.foyer.secret.Token;
import java.time.Instant;

/** What the journey answers to one request of a visitor. The web edge turns it into a page or into JSON. */
public sealed interface Answer {

    /** The visitor stands at this step. */
    record At(SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.at(this);
        }
    }

    /** The password was right: the sign-in goes on under this token. */
    record Begun(Token signIn, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.begun(this);
        }
    }

    /**
     * Signed in; the session's token is to be given to the browser now.
     *
     * @param signIn the sign-in's token, with which this answer can be had again for a short while
     */
    record SignedIn(Token signIn, Token session) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signedIn(this);
        }
    }

    /** Identifier and password do not go together; the same for every cause. */
    record Refused() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused();
        }
    }

    /** Too many failures: nothing was looked at, and nothing will be before this time. */
    record WaitUntil(Instant until) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.waitUntil(this);
        }
    }

    /** The server has as many passwords to check as it can take. */
    record Busy(Instant until, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    record WrongCode(int attemptsLeft, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCode(this);
        }
    }

    /** What was chosen cannot be the new password; nothing was changed. */
    record PasswordFlawed(PasswordFlaw flaw, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passwordFlawed(this);
        }
    }

    record CodeExpired(SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.codeExpired(this);
        }
    }

    /** The last wrong code: the sign-in is over. */
    record TooManyAttempts() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyAttempts();
        }
    }

    /** The portal does not offer this to this client now, whatever the browser asked for. */
    record NotOffered(Reason reason, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notOffered(this);
        }
    }

    record TooManySends(Instant until, SignInStep step) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManySends(this);
        }
    }

    /** There is no sign-in in progress under this token. */
    record NoSignIn() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSignIn();
        }
    }

    /** There was one, and its time ran out. */
    record SignInExpired() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signInExpired();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new answer must not compile until every reader handles it. */
    interface Cases<R> {
        R at(At answer);

        R begun(Begun answer);

        R signedIn(SignedIn answer);

        R refused();

        R waitUntil(WaitUntil answer);

        R busy(Busy answer);

        R wrongCode(WrongCode answer);

        R passwordFlawed(PasswordFlawed answer);

        R codeExpired(CodeExpired answer);

        R tooManyAttempts();

        R notOffered(NotOffered answer);

        R tooManySends(TooManySends answer);

        R noSignIn();

        R signInExpired();
    }
}
