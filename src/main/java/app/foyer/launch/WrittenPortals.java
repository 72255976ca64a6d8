package app.foyer.launch;

import app.foyer.check.Checker;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.release.Attempt;
import app.foyer.release.Checks;
import app.foyer.release.Sources;
import app.foyer.release.VersionReader;
import app.foyer.view.PortalVersion;
import app.foyer.web.SampleDrawings;
import app.foyer.web.SampleModels;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/**
 * The portals as their authors and admins wrote them, each read and checked just as the server does before it serves one.
 *
 * @param versions those that can be served
 * @param problems of all of them, and of settings that belong to none
 */
record WrittenPortals(List<PortalVersion> versions, List<Problem> problems) {

    /** Reads all of them; blocking. */
    static WrittenPortals read(Vertx vertx, Folders folders) {
        return read(vertx, folders, folders.sources());
    }

    /** The same of portals that are written elsewhere. */
    static WrittenPortals read(Vertx vertx, Folders folders, Sources sources) {
        Checker checker = checker(folders, sources);
        VersionReader reader =
                new VersionReader(vertx, sources, new Checks(() -> checker, new SampleDrawings()::problems));
        Problems problems = new Problems();
        List<PortalVersion> versions = new ArrayList<>();
        List<String> names = Portals.names(sources.portals(), problems);
        for (String name : names) {
            Attempt attempt = reader.read(name);
            attempt.version().ifPresent(versions::add);
            problems.addAll(attempt.problems());
        }
        problems.addAll(sources.strays(names));
        return new WrittenPortals(
                List.copyOf(versions), problems.list().stream().distinct().toList());
    }

    /** What must hold of one portal, for the server that reads it again: by what is shared then. */
    static Checks checks(Folders folders, Sources sources) {
        return new Checks(() -> checker(folders, sources), new SampleDrawings()::problems);
    }

    /** The same, and its queries must fit the tables as they are. */
    static Checks checks(Folders folders, Sources sources, PreparedQueries queries) {
        SampleDrawings drawings = new SampleDrawings();
        return new Checks(() -> checker(folders, sources), version -> {
            List<Problem> undrawable = drawings.problems(version);
            return undrawable.isEmpty() ? queries.problems(version) : undrawable;
        });
    }

    private static Checker checker(Folders folders, Sources sources) {
        return Checker.read(sources.shared(), folders.tokens(), PortalVersion.helpers(), SampleModels::of);
    }
}
