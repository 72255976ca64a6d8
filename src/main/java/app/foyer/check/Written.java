package app.foyer.check;

import app.foyer.portal.PortalFolder;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import com.google.common.base.Suppliers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The manifest and the settings once more as they are written, for the places of their values. Each is read when a rule first
 * asks for it: few portals give one a reason to.
 */
final class Written {
    private final Problems problems = new Problems();
    private final Supplier<Section> manifest;
    private final Supplier<Section> settings;

    /** Both could be read before; a file that has gone since reads as one without keys. */
    Written(PortalFolder folder) {
        this.manifest = Suppliers.memoize(() -> section(folder.manifest()));
        this.settings = Suppliers.memoize(
                () -> Files.isRegularFile(folder.settings()) ? section(folder.settings()) : Section.empty());
    }

    private Section section(Path file) {
        return LocatedYaml.read(file, SecretSource.none(), problems).orElseGet(Section::empty);
    }

    Section manifest() {
        return manifest.get();
    }

    /** What rules found there. */
    Problems problems() {
        return problems;
    }

    /** The section in which a key of this name holds: the admin's wins. Empty sections hold none. */
    Section deciding(String section, String key) {
        var ofAdmin = settings.get().section(section);
        return ofAdmin.has(key) ? ofAdmin : manifest().section(section);
    }
}
