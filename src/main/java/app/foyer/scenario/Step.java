package app.foyer.scenario;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * One thing the client does, or one look at what came of it.
 *
 * @param written where it stands, for saying at its place what went wrong
 * @param key the word it begins with
 */
record Step(Section written, String key, Action action) {

    /** What is done. A new one does not compile until the walk knows how. */
    sealed interface Action permits SignIn, Enter, Follow, Answer, Open, Pass, SignOut, Expectation {
        <R> R match(Cases<R> cases);
    }

    /** One case for every action. */
    interface Cases<R> {
        R signIn(SignIn signIn);

        R enter(Enter enter);

        R follow(Follow follow);

        R answer(Answer answer);

        R open(Open open);

        R pass(Pass pass);

        R signOut(SignOut signOut);

        R expect(Expectation expectation);
    }

    /** With the client's identifier and a password. */
    record SignIn(PasswordKind password) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signIn(this);
        }
    }

    /** A code, into the field of the step. */
    record Enter(CodeKind code) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.enter(this);
        }
    }

    /** A link of the step's message, by its id. */
    record Follow(String link) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.follow(this);
        }
    }

    /** Whether codes shall always come by e-mail. */
    record Answer(OfferAnswer answer) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answer(this);
        }
    }

    /** A page of the portal, by its id. */
    record Open(String page) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open(this);
        }
    }

    /** Time goes by. */
    record Pass(Duration time) implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pass(this);
        }
    }

    record SignOut() implements Action {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signOut(this);
        }
    }
}
