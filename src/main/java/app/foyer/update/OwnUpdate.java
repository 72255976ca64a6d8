package app.foyer.update;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of what a client did with their own requests. None of it is an exception.
 *
 * @param until from when it is worth trying again, where that is known
 */
public record OwnUpdate(Became became, Optional<Instant> until) {
    /** What became of it. */
    public enum Became {
        DONE,
        /** It cannot be such a thing at all. */
        FLAWED,
        /** That is what is known already. */
        UNCHANGED,
        /** One of that kind is not ended. */
        OPEN_ALREADY,
        /** The session was made with less than the app that is paired. */
        NEEDS_APP,
        /** A limit is reached. */
        LATER,
        WRONG_CODE,
        /** No code counts any more: it is too old, or there were too many wrong ones. */
        CODE_OVER,
        /** No other code can be sent for this request. */
        NO_MORE_CODES,
        /** There is no such request of this client, or it is ended. */
        GONE
    }

    public static OwnUpdate of(Became became) {
        return new OwnUpdate(became, Optional.empty());
    }

    public static OwnUpdate later(Instant until) {
        return new OwnUpdate(Became.LATER, Optional.of(until));
    }
}
