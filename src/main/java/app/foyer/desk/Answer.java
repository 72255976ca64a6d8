package app.foyer.desk;

import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a desk answers; none of these is an exception. */
public sealed interface Answer {

    /**
     * A page.
     *
     * @param title of what is shown; empty where the page's own will do
     * @param model under the name of the page's source
     * @param history of somebody, where the page shows it
     */
    record Shown(String title, Map<String, Object> model, Optional<History> history) implements Answer {
        public Shown(String title, Map<String, Object> model) {
            this(title, model, Optional.empty());
        }
    }

    /**
     * A part of somebody's activity, as staff read it.
     *
     * @param path of the page that shows all of it
     * @param whole whether this is that page
     * @param staff what those are called who did something
     */
    record History(String path, boolean whole, ActivityQuery query, ActivityPage page, Map<AccountId, String> staff) {}

    /**
     * Something was done.
     *
     * @param below where to go on, below the page
     * @param what the id of what is said there
     */
    record Done(String below, String what) implements Answer {}

    /**
     * A file to be kept by whoever asked, made while it is sent. What leads to it, link or form, has {@code hx-boost="false"}.
     *
     * @param name under which it is offered, with its ending
     * @param type its media type, with the character set where it is text
     */
    record File(String name, String type, Parts parts) implements Answer {}

    /** What a file is made of, a part at a time, so that it may be longer than what memory holds. */
    interface Parts {
        /**
         * The next part; empty at the end. It is asked for once the part before was taken, for which a slow reader has half
         * a minute: hold nothing scarce in between, and read on by a key. A failure breaks the file off.
         */
        Future<Optional<Buffer>> next();

        /** Nothing more is asked for, because the file is whole, or broken off, or was never begun. Called once. */
        default void close() {}
    }

    /**
     * A file is wanted, with which it is done then. Whoever asked is told how it went, however long it takes.
     *
     * @param then reads the file on workers; what it answers are facts
     * @param over called once, whatever became of it
     */
    record Upload(Function<InputStream, Future<Map<String, Object>>> then, Runnable over) implements Answer {}

    /** Something must be corrected first; nothing was done. */
    record Mistaken(Slip slip) implements Answer {}

    /**
     * The page with what must be corrected.
     *
     * @param asked with the slip
     */
    record Corrected(Shown page, Asked asked) implements Answer {}

    /**
     * Something else stands in the way; nothing was done.
     *
     * @param facts what a program needs to know of it
     */
    record Obstacle(Kind kind, Map<String, Object> facts) implements Answer {
        /** What it is. */
        public enum Kind {
            /** The file is not the one any more that was read. */
            CHANGED_UNDERNEATH,
            /** The portal could not be served so. */
            REFUSED,
            NOT_WRITTEN,
            /** One at a time, and another is under way. */
            TAKEN
        }
    }

    record NotPermitted() implements Answer {}

    record Missing() implements Answer {}
}
