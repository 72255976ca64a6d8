package app.foyer.email;

import java.time.Instant;

/** What asking for an e-mail code answers. */
public sealed interface SendOutcome {

    /** Queued, with its activity entry: it will be delivered or given up, and either way be told. */
    record Queued() implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.queued();
        }
    }

    /**
     * A limit is reached; nothing was sent.
     *
     * @param limit which one, as {@link EmailCodes.Limit#kind()}
     */
    record NotBefore(Instant until, String limit) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notBefore(until);
        }
    }

    /** The sign-in ended meanwhile. */
    record NotAsked() implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAsked();
        }
    }

    <R> R match(Cases<R> cases);

    /** A new outcome must not compile until every reader handles it. */
    interface Cases<R> {
        R queued();

        R notBefore(Instant until);

        R notAsked();
    }
}
