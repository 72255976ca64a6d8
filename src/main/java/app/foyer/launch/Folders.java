package app.foyer.launch;

import app.foyer.config.ServerConfig;
import app.foyer.portal.Audience;
import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.release.Sources;
import app.foyer.text.EngineTexts;
import app.foyer.text.Texts;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of an installation are. */
record Folders(Path portals, Path settings, Path webroot, Path openApi) {
    /** The folder of the templates that portals have in common. */
    Path shared() {
        return portals.resolve("_shared");
    }

    /** The style sheet with the custom properties that themes set. */
    Path tokens() {
        return webroot.resolve("styles").resolve("tokens.css");
    }

    /** The engine's own texts, as far as they can be read; each portal tells what is wrong with them. Blocking. */
    Texts engineTexts() {
        return EngineTexts.read(shared(), new Problems()).texts();
    }

    /** The address of the first portal for staff, where one is served; their invitations lead there. Blocking. */
    Optional<String> desk(ServerConfig config) {
        return config.server()
                .staff()
                .flatMap(staff -> Portals.read(portals, settings).portals().stream()
                        .filter(portal -> portal.audience() == Audience.USER)
                        .map(portal -> portal.id().value())
                        .sorted()
                        .findFirst()
                        .map(portal -> staff.origin() + "/" + portal + "/"));
    }

    /** What is read again whenever it changes. */
    Sources sources() {
        return new Sources(portals, settings, shared(), tokens());
    }

    /** All of them below one folder, as the project has them. */
    static Folders below(Path root) {
        return new Folders(
                root.resolve("portals"),
                root.resolve("config").resolve("portals"),
                root.resolve("webroot"),
                root.resolve("docs").resolve("openapi.yaml"));
    }
}
