package app.foyer.release;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
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

/** Reads a portal with everything that its pages are drawn from. Blocking. */
final class VersionReader {
    private static final int VERSION_LENGTH = 12;

    private final Vertx vertx;
    private final Sources sources;

    VersionReader(Vertx vertx, Sources sources) {
        this.vertx = vertx;
        this.sources = sources;
    }

    Attempt read(String name) {
        try {
            Portals read = Portals.readOne(sources.folder(name), sources.settingsOf(name));
            return read.portals().isEmpty()
                    ? Attempt.broken(
                            read.problems().stream().map(VersionReader::line).toList())
                    : load(read.portals().get(0));
        } catch (IOException | UncheckedIOException unreadable) {
            return Attempt.broken(List.of(sources.folder(name) + ":1:1: cannot be read: " + unreadable.getMessage()));
        }
    }

    private Attempt load(Portal portal) throws IOException {
        PortalId id = portal.id();
        PortalViews views = PortalViews.load(vertx, List.of(portal.versioned(version(portal))), sources.shared());
        return views.version(id)
                .map(Attempt::good)
                .orElseGet(() -> Attempt.broken(List.of(views.broken().get(id))));
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

    /** Without the source line and its caret, which need lines of their own. */
    static String line(Problem problem) {
        return problem.at() + ": " + problem.message() + " [" + problem.rule() + "]";
    }
}
