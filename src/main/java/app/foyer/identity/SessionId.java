package app.foyer.identity;

import java.util.UUID;

/** One signed-in browser at one portal. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
