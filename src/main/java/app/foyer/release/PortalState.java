package app.foyer.release;

import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one portal is.
 *
 * @param name of its folder
 * @param version that is served; empty when there never was one without a problem
 * @param since when that is so
 * @param problems of what is written now; empty when it is served
 */
public record PortalState(String name, Optional<PortalVersion> version, Instant since, List<Problem> problems) {}
