package app.foyer.release;

import app.foyer.view.PortalVersion;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a portal.
 *
 * @param version present when there was no problem, at the most some warnings
 * @param problems each in one line that begins with its place
 */
record Attempt(Optional<PortalVersion> version, List<String> problems) {
    static Attempt good(PortalVersion version, List<String> warnings) {
        return new Attempt(Optional.of(version), warnings);
    }

    static Attempt broken(List<String> problems) {
        return new Attempt(Optional.empty(), problems);
    }
}
