package app.foyer.message;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages as staff see and write them. */
public interface Mailbox {
    /** The last conversation seen. */
    record Place(Instant at, UUID conversation) {}

    /**
     * A part of a list.
     *
     * @param next where the next part begins; empty at the end
     */
    record Part(List<Conversation> conversations, Optional<Place> next) {}

    /** Those that wait for an answer, the longest waiting first. */
    Future<Part> waiting(Optional<Place> after, int most);

    /** Those that do not wait, the newest first. */
    Future<Part> settled(Optional<Place> after, int most);

    /** All of one client, the newest first. */
    Future<List<Conversation>> of(AccountId client, int most);

    Future<Optional<Read>> find(UUID conversation);

    /**
     * What a member of staff wrote.
     *
     * @param notice to the client, without a word of it
     */
    record Letter(AccountId by, Draft draft, ActivityEntry told, Optional<NewMail> notice) {}

    /** Begins a conversation with a client; its id is the draft's key. */
    Future<Sent> begin(AccountId client, PortalId portal, String subject, Letter letter);

    /**
     * Answers a conversation, so that it waits no longer.
     *
     * @param seen how many messages there were when the answer was written: who has not seen the last one does not answer it
     */
    Future<Sent> answer(UUID conversation, int seen, Letter letter);

    /** Lets a conversation wait no longer, without an answer. */
    Future<Sent> settle(UUID conversation, int seen, ActivityEntry told);
}
