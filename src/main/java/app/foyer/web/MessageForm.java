package app.foyer.web;

import app.foyer.message.Conversation;
import app.foyer.message.Read;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The page on which a client writes, with what its form holds.
 *
 * @param all the client's conversations; none beside the one that is read
 * @param read the one that is read; empty where another is begun
 * @param key of the message that its form will send
 * @param flash what was just done, to be said once; empty otherwise
 */
record MessageForm(
        List<Conversation> all, Optional<Read> read, UUID key, Typed typed, Optional<Mistake> mistake, String flash) {
    static final String CONVERSATION = "conversation";
    static final String KEY = "key";
    static final String SUBJECT = "subject";
    static final String BODY = "body";

    /** What was typed and may be corrected. */
    record Typed(String subject, String body) {
        static final Typed NOTHING = new Typed("", "");
    }

    static MessageForm beginning(List<Conversation> all, UUID key) {
        return new MessageForm(all, Optional.empty(), key, Typed.NOTHING, Optional.empty(), "");
    }

    static MessageForm replying(Read read, UUID key) {
        return new MessageForm(List.of(), Optional.of(read), key, Typed.NOTHING, Optional.empty(), "");
    }

    MessageForm saying(String other) {
        return new MessageForm(all, read, key, typed, mistake, other);
    }

    MessageForm corrected(UUID sent, Typed before, Mistake made) {
        return new MessageForm(all, read, sent, before, Optional.of(made), "");
    }
}
