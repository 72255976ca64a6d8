package app.foyer.release;

import app.foyer.portal.FolderRules;
import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What must hold of a portal before it is served.
 *
 * @param rules of its files, as they stand now
 * @param drawing draws everything that a version can show, and tells what cannot be drawn
 */
public record Checks(Supplier<FolderRules> rules, Function<PortalVersion, List<Problem>> drawing) {
    /** Nothing beyond what reading and compiling ask for. */
    static Checks none() {
        return new Checks(FolderRules::none, version -> List.of());
    }
}
