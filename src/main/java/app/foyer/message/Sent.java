package app.foyer.message;

import app.foyer.message.Draft.Flaw;
import java.time.Instant;

/** What became of something that was written; none of it is an exception. */
public sealed interface Sent {
    /** It is kept, now or by an earlier sending of the same form. */
    record Kept() implements Sent {}

    /** It must be corrected first. */
    record Flawed(Flaw flaw) implements Sent {}

    /** A limit is reached. */
    record Later(Instant until) implements Sent {}

    /** The conversation has as many messages as one can have. */
    record Full() implements Sent {}

    /** Somebody else wrote since the page was drawn; nothing was sent. */
    record Overtaken() implements Sent {}

    /** There is no such conversation, or nobody to have it with. */
    record Gone() implements Sent {}
}
