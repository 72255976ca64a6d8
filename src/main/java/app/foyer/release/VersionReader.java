package app.foyer.release;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import app.foyer.view.PortalViews;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a portal with everything that its pages are drawn from. Blocking. */
final class VersionReader {
    private static final int VERSION_LENGTH = 12;

    private final Vertx vertx;
    private final Sources sources;
    private final Checks checks;

    VersionReader(Vertx vertx, Sources sources, Checks checks) {
        this.vertx = vertx;
        this.sources = sources;
        this.checks = checks;
    }

    Attempt read(String name) {
        try {
            Portals read = Portals.readOne(
                    sources.folder(name),
                    sources.settingsOf(name),
                    checks.rules().get());
            return read.portals().isEmpty()
                    ? Attempt.broken(lines(read.problems()))
                    : load(read.portals().get(0), read.problems());
        } catch (IOException | UncheckedIOException unreadable) {
            return Attempt.broken(List.of(sources.folder(name) + ":1:1: cannot be read: " + unreadable.getMessage()));
        }
    }

    private Attempt load(Portal portal, List<Problem> warnings) throws IOException {
        PortalId id = portal.id();
        PortalViews views = PortalViews.load(vertx, List.of(portal.versioned(version(portal))), sources.shared());
        Optional<PortalVersion> version = views.version(id);
        if (version.isEmpty()) {
            return Attempt.broken(lines(List.of(views.broken().get(id))));
        }
        List<Problem> undrawable = checks.drawing().apply(version.get());
        return undrawable.isEmpty() ? Attempt.good(version.get(), lines(warnings)) : Attempt.broken(lines(undrawable));
    }

    /** A name for exactly what the pages are drawn from: the folder, the admin's settings, and what all have in common. */
    private String version(Portal portal) throws IOException {
        Path settings = sources.settingsOf(portal.id().value());
        Hasher all = Hashing.sha256().newHasher().putString(portal.version(), StandardCharsets.UTF_8);
        if (Files.exists(settings)) {
            all.putBytes(Files.readAllBytes(settings));
        }
        all.putString(Portals.versionOf(sources.shared()), StandardCharsets.UTF_8);
        return all.hash().toString().substring(0, VERSION_LENGTH);
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(VersionReader::line).toList();
    }

    /** Without the source line and its caret, which need lines of their own. */
    static String line(Problem problem) {
        return problem.at() + ": " + (problem.isWarning() ? "warning: " : "") + problem.message() + " ["
                + problem.rule() + "]";
    }
}
