package app.foyer.portal;

import app.foyer.problem.Key;
import java.util.List;

/** The keys that may stand in the author's {@code portal.yaml}, and those in the admin's settings for a portal. */
public record PortalKeys(List<Key> manifest, List<Key> settings) {
    /** As the reader of both files asks for them. */
    public static PortalKeys read() {
        return PortalReader.keys();
    }
}
