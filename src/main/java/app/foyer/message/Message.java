package app.foyer.message;

import app.foyer.identity.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param number its place there, from 1
 * @param staff who of the staff wrote it; empty for what the client wrote
 */
public record Message(int number, Optional<AccountId> staff, Instant at, String body) {
    @Override
    public String toString() {
        return "Message[" + number + "]";
    }
}
