package app.foyer.identity;

import java.util.UUID;

/** One stored person, server-wide: a client or a member of staff. */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
