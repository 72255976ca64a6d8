package app.foyer.proof;

/** What judging a one-time code answers. Every one of these is expected; none is an exception. */
public sealed interface Verdict {

    /** The code is right, used up by this, and the sign-in is proven. */
    record Accepted() implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accepted();
        }
    }

    /** The code is wrong, or was used before, which looks the same from outside. */
    record Wrong(int attemptsLeft) implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrong(this);
        }
    }

    /** That was the last wrong answer: the sign-in is over. */
    record Exhausted() implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exhausted();
        }
    }

    /** There is no live code to compare with; nothing was counted. */
    record CodeExpired() implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.codeExpired();
        }
    }

    /** The sign-in ended meanwhile, or was proven by another request. */
    record NotAsked() implements Verdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAsked();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new verdict must not compile until every reader handles it. */
    interface Cases<R> {
        R accepted();

        R wrong(Wrong wrong);

        R exhausted();

        R codeExpired();

        R notAsked();
    }
}
