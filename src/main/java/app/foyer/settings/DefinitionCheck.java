package app.foyer.settings;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import java.io.IOException;
import java.util.List;

/** Whether a portal could be served with other settings. */
@FunctionalInterface
public interface DefinitionCheck {
    /** Everything that start and reload would say of the portal if its file held this text. Blocking. */
    List<Problem> problems(PortalId portal, Snapshot settings) throws IOException;
}
