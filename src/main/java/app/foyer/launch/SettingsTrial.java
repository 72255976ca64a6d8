package app.foyer.launch;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.problem.SourceLocation;
import app.foyer.release.Sources;
import app.foyer.release.VersionReader;
import app.foyer.settings.DefinitionCheck;
import app.foyer.settings.Snapshot;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a portal with settings that are not in place yet, just as the server does before it serves a portal. */
final class SettingsTrial implements DefinitionCheck {
    private final Sources sources;
    private final VersionReader reader;

    SettingsTrial(Vertx vertx, Folders folders) {
        this.sources = folders.sources();
        this.reader = new VersionReader(vertx, sources, WrittenPortals.checks(folders, sources));
    }

    @Override
    public List<Problem> problems(PortalId portal, Snapshot settings) throws IOException {
        Path folder = Files.createTempDirectory("foyer-settings-");
        try {
            Path draft = folder.resolve(portal.value() + ".yaml");
            if (settings.text().isPresent()) {
                Files.writeString(draft, settings.text().get());
            }
            String meant = sources.settings().resolve(portal.value() + ".yaml").toString();
            return reader.read(portal.value(), draft).problems().stream()
                    .map(problem -> told(problem, draft.toString(), meant))
                    .toList();
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** As of the file that is meant. */
    private static Problem told(Problem problem, String draft, String meant) {
        SourceLocation at = problem.at();
        return new Problem(
                new SourceLocation(at.file().equals(draft) ? meant : at.file(), at.line(), at.column()),
                problem.rule(),
                problem.message().replace(draft, meant),
                problem.sourceLine(),
                problem.level());
    }
}
