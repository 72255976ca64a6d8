package app.foyer.message;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client and staff write to each other about one thing.
 *
 * @param client as the account is now
 * @param portal where the client reads it
 * @param count of its messages
 * @param waitsSince when the client wrote what staff have not answered yet
 * @param unread whether staff wrote something that the client has not seen
 * @param readAt when the client last saw something new in it
 */
public record Conversation(
        UUID id,
        Account client,
        PortalId portal,
        String subject,
        int count,
        Instant startedAt,
        Instant lastAt,
        Optional<Instant> waitsSince,
        boolean unread,
        Optional<Instant> readAt) {
    /** The most messages of one; another can be begun. */
    public static final int LONGEST = 200;

    @Override
    public String toString() {
        return "Conversation[" + id + "]";
    }
}
