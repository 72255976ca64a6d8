package app.foyer.portal;

import app.foyer.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The folder of the admin's settings: a file there that no portal reads is a mistake somebody should hear of. */
final class SettingsFolder {
    private SettingsFolder() {}

    static void check(Path folder, List<String> portals, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var known = Set.copyOf(portals);
        for (var file : Portals.children(folder, problems)) {
            var name = file.getFileName().toString();
            if (name.endsWith(".yml")) {
                problems.addForFile(file.toString(), "settings-name", "settings files end in .yaml");
            } else if (name.endsWith(".yaml") && !known.contains(name.substring(0, name.length() - 5))) {
                problems.addForFile(
                        file.toString(),
                        "settings-name",
                        "no portal has this id, expected one of [" + String.join(", ", portals) + "]");
            }
        }
    }
}
