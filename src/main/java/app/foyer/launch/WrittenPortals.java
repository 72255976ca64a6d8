package app.foyer.launch;

import app.foyer.check.Checker;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.view.PortalViews;
import app.foyer.web.SampleDrawing;
import app.foyer.web.SampleModels;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The portals as their authors and admins wrote them, checked in every way there is: the same for {@code ./foyer check}
 * and for the server.
 *
 * @param portals those that can be served, and the problems of all
 */
record WrittenPortals(Portals portals, PortalViews views) {

    /** Reads, checks and compiles all of it; blocking. */
    static WrittenPortals read(Vertx vertx, Folders folders) throws IOException {
        return read(vertx, folders, folders.portals(), folders.settings());
    }

    /** The same of portals that are written elsewhere, but draw on what is shared here. */
    static WrittenPortals read(Vertx vertx, Folders folders, Path portals, Path settings) throws IOException {
        Portals written = Portals.read(portals, settings, folders.shared(), checker(folders));
        PortalViews views = PortalViews.load(vertx, written.portals(), folders.shared());
        return new WrittenPortals(written.without(broken(written, views)), views);
    }

    private static Checker checker(Folders folders) {
        return Checker.read(
                folders.shared(),
                folders.webroot().resolve("styles").resolve("tokens.css"),
                PortalViews.helpers(),
                SampleModels::of);
    }

    /** The last pass: whatever the rules found nothing wrong with is drawn. */
    private static Map<PortalId, List<Problem>> broken(Portals written, PortalViews views) {
        Map<PortalId, List<Problem>> broken = new HashMap<>();
        views.broken().forEach((id, problem) -> broken.put(id, List.of(problem)));
        for (Portal portal : written.portals()) {
            if (!broken.containsKey(portal.id())) {
                List<Problem> problems = SampleDrawing.problems(views, portal);
                if (!problems.isEmpty()) {
                    broken.put(portal.id(), problems);
                }
            }
        }
        return broken;
    }
}
