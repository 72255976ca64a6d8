package app.foyer.release;

import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a portal.
 *
 * @param version present when there was no problem, at the most some warnings
 * @param problems why there is none, otherwise the warnings
 */
public record Attempt(Optional<PortalVersion> version, List<Problem> problems) {
    static Attempt good(PortalVersion version, List<Problem> warnings) {
        return new Attempt(Optional.of(version), warnings);
    }

    static Attempt broken(List<Problem> problems) {
        return new Attempt(Optional.empty(), problems);
    }
}
