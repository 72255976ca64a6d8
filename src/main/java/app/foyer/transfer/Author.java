package app.foyer.transfer;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.util.Map;

/**
 * Who has clients taken from a file, as it stands in what is recorded of each.
 *
 * @param from what is told as the place
 * @param facts what every entry knows besides
 * @param replacesProofs whether passwords and apps of clients who are known may be replaced; those of new ones may be brought
 */
public record Author(PortalId from, Caller caller, Map<String, String> facts, boolean replacesProofs) {

    /** Whoever holds the server, and with it all that is known of every client. */
    public static Author at(PortalId from) {
        return new Author(from, Caller.UNKNOWN, Map.of(), true);
    }
}
