package app.foyer.message;

import app.foyer.identity.Caller;
import app.foyer.session.Session;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What clients do with messages of their own, at the portal where they are signed in. */
public interface OwnMessages {
    /** Their conversations there, the newest first. */
    Future<List<Conversation>> of(Session session);

    /** One of them; from now on it is read. */
    Future<Optional<Read>> read(Session session, UUID conversation);

    /** Begins a conversation; its id is the draft's key. */
    Future<Sent> begin(Session session, String subject, UUID key, String body, Caller caller);

    Future<Sent> reply(Session session, UUID conversation, UUID key, String body, Caller caller);
}
