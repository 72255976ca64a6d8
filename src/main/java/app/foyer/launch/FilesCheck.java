package app.foyer.launch;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.config.ServerConfig;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.SecretSource;
import app.foyer.view.BrokenTemplateException;
import app.foyer.view.PortalViews;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks what authors and admins wrote, and prints every problem. */
final class FilesCheck {
    private final Folders folders;
    private final CheckOptions options;

    FilesCheck(Folders folders, CheckOptions options) {
        this.folders = folders;
        this.options = options;
    }

    int run(Path config, Console console) throws IOException {
        Portals portals = Portals.read(folders.portals(), folders.settings());
        List<Problem> problems = new ArrayList<>(
                ServerConfig.read(config, SecretSource.ofThisProcess()).problems());
        portals.problems().stream().filter(this::isAskedFor).forEach(problems::add);
        List<String> broken = brokenTemplates(portals);
        if (options.json()) {
            console.say(json(problems, broken).encodePrettily());
        } else {
            problems.forEach(problem -> console.complain(problem.format()));
            broken.forEach(console::complain);
            console.say(summary(portals, problems.size() + broken.size()));
        }
        return problems.isEmpty() && broken.isEmpty() ? Commands.OK : Commands.FAILED;
    }

    private boolean isAskedFor(Problem problem) {
        return options.portals().isEmpty()
                || options.portals().stream()
                        .anyMatch(portal -> problem.at().file().contains("/" + portal + "/")
                                || problem.at().file().endsWith("/" + portal + ".yaml"));
    }

    private List<String> brokenTemplates(Portals portals) throws IOException {
        List<String> broken = new ArrayList<>();
        try (Running running = new Running()) {
            Vertx vertx = running.vertx();
            for (Portal portal : portals.portals()) {
                if (options.portals().isEmpty()
                        || options.portals().contains(portal.id().value())) {
                    try {
                        PortalViews.load(vertx, List.of(portal), folders.shared());
                    } catch (BrokenTemplateException problem) {
                        broken.add(problem.getMessage());
                    }
                }
            }
        }
        return broken;
    }

    private static String summary(Portals portals, int problems) {
        String count = problems == 0 ? "No problems" : problems == 1 ? "1 problem" : problems + " problems";
        return count + " found; portals that can be served: "
                + portals.portals().stream().map(portal -> portal.id().value()).toList();
    }

    private static JsonObject json(List<Problem> problems, List<String> broken) {
        JsonArray list = new JsonArray();
        for (Problem problem : problems) {
            list.add(new JsonObject()
                    .put("file", problem.at().file())
                    .put("line", problem.at().line())
                    .put("column", problem.at().column())
                    .put("rule", problem.rule())
                    .put("message", problem.message()));
        }
        broken.forEach(
                message -> list.add(new JsonObject().put("rule", "template").put("message", message)));
        return new JsonObject().put("problems", list);
    }
}
