package app.foyer.release;

import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.SourceLocation;
import app.foyer.view.BrokenTemplateException;
import app.foyer.view.PortalVersion;
import app.foyer.view.SharedParts;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a portal with everything that its pages are drawn from, and holds it against all that must hold of it: for the
 * server that will serve it, and for whoever only wants to know. Blocking, and for several threads at once.
 */
public final class VersionReader {
    private static final int VERSION_LENGTH = 12;

    private final Vertx vertx;
    private final Sources sources;
    private final Checks checks;
    private Common common;

    public VersionReader(Vertx vertx, Sources sources, Checks checks) {
        this.vertx = vertx;
        this.sources = sources;
        this.checks = checks;
    }

    /** What comes of the folder of this name, with the admin's settings over it. */
    public Attempt read(String name) {
        return read(name, sources.settingsOf(name));
    }

    /** The same with other settings over it. */
    public Attempt read(String name, Path settings) {
        Path folder = sources.folder(name);
        try {
            Common shared = common(sources.look(Sources.SHARED));
            if (!shared.problems().isEmpty()) {
                return Attempt.broken(shared.problems());
            }
            Portals read = Portals.readOne(folder, settings, shared.texts(), shared.rules());
            return read.portals().isEmpty()
                    ? Attempt.broken(read.problems())
                    : load(read.portals().get(0), settings, shared.parts(), read.problems());
        } catch (BrokenTemplateException template) {
            return Attempt.broken(List.of(template.problem()));
        } catch (IOException | UncheckedIOException unreadable) {
            String message = "the folder cannot be read: " + unreadable.getMessage();
            return Attempt.broken(
                    List.of(new Problem(SourceLocation.startOf(folder.toString()), "file-unreadable", message, "")));
        }
    }

    private synchronized Common common(Fingerprint looks) {
        if (common == null || !common.looks(looks)) {
            common = new Common(looks, vertx, sources, checks);
        }
        return common;
    }

    private Attempt load(Portal portal, Path settings, SharedParts shared, List<Problem> warnings) throws IOException {
        PortalVersion version = PortalVersion.load(vertx, portal.versioned(version(portal, settings, shared)), shared);
        List<Problem> undrawable = checks.drawing().apply(version);
        return undrawable.isEmpty() ? Attempt.good(version, warnings) : Attempt.broken(undrawable);
    }

    /** A name for exactly what the pages are drawn from: the folder, the admin's settings, and what all have in common. */
    private String version(Portal portal, Path settings, SharedParts shared) throws IOException {
        Hasher all = Hashing.sha256().newHasher().putString(portal.version(), StandardCharsets.UTF_8);
        if (Files.exists(settings)) {
            all.putBytes(Files.readAllBytes(settings));
        }
        all.putString(shared.version(), StandardCharsets.UTF_8);
        return all.hash().toString().substring(0, VERSION_LENGTH);
    }
}
