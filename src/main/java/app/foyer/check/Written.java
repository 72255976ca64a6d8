package app.foyer.check;

import app.foyer.portal.PortalFolder;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The manifest and the settings once more as they are written, for the places of their values.
 *
 * @param problems what rules find there
 */
record Written(Section manifest, Section settings, Problems problems) {

    /** Both could be read before; a file that has gone since reads as one without keys. */
    static Written read(PortalFolder folder) {
        var problems = new Problems();
        return new Written(
                section(folder.manifest(), problems),
                Files.isRegularFile(folder.settings()) ? section(folder.settings(), problems) : Section.empty(),
                problems);
    }

    private static Section section(Path file, Problems problems) {
        return LocatedYaml.read(file, SecretSource.none(), problems).orElseGet(Section::empty);
    }

    /** The section in which a key of this name holds: the admin's wins. Empty sections hold none. */
    Section deciding(String section, String key) {
        var ofAdmin = settings.section(section);
        return ofAdmin.has(key) ? ofAdmin : manifest.section(section);
    }
}
