package app.foyer.release;

import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where portals are written.
 *
 * @param portals a folder for each
 * @param settings the admin's file for each, where there is one
 * @param shared what the portals have in common
 * @param tokens the style sheet with the custom properties that themes set
 */
public record Sources(Path portals, Path settings, Path shared, Path tokens) {
    /** What stands for all that portals have in common; no portal can be called so. */
    static final String SHARED = "_shared";

    /** The portals there are; empty when it cannot be told. */
    Optional<List<String>> names() {
        Problems unreadable = new Problems();
        List<String> names = Portals.names(portals, unreadable);
        return unreadable.isEmpty() ? Optional.of(names) : Optional.empty();
    }

    /** Settings that no portal reads. */
    public List<Problem> strays(List<String> names) {
        return Portals.strays(settings, names);
    }

    Path folder(String name) {
        return portals.resolve(name);
    }

    Path settingsOf(String name) {
        return settings.resolve(name + ".yaml");
    }

    Fingerprint look(String name) {
        return walk(name).fingerprint();
    }

    Walk walk(String name) {
        if (name.equals(SHARED)) {
            return Walk.through(shared, Optional.empty());
        }
        return Files.exists(folder(name), LinkOption.NOFOLLOW_LINKS)
                ? Walk.through(folder(name), Optional.of(settingsOf(name)))
                : Walk.NOWHERE;
    }
}
