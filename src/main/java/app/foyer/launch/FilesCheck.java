package app.foyer.launch;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.config.ServerConfig;
import app.foyer.identity.PortalId;
import app.foyer.launch.ScenarioRun.Outcome;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.view.PortalViews;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what authors and admins wrote, and prints every problem. */
final class FilesCheck {
    private final Folders folders;
    private final CheckOptions options;

    FilesCheck(Folders folders, CheckOptions options) {
        this.folders = folders;
        this.options = options;
    }

    int run(Path config, Console console) throws Exception {
        Portals portals = Portals.read(folders.portals(), folders.settings());
        List<Problem> problems = new ArrayList<>(
                ServerConfig.read(config, SecretSource.ofThisProcess()).problems());
        portals.problems().stream().filter(this::isAskedFor).forEach(problems::add);
        Map<PortalId, String> broken = brokenTemplates(portals);
        List<String> templates = broken.entrySet().stream()
                .filter(portal -> isAskedFor(portal.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Outcome scenarios = problems.isEmpty() && templates.isEmpty() && options.tests()
                ? scenarios(portals, problems)
                : new Outcome(0, 0);
        if (options.json()) {
            console.say(json(problems, templates).encodePrettily());
        } else {
            problems.forEach(problem -> console.complain(problem.format()));
            templates.forEach(console::complain);
            console.say(summary(portals.without(broken.keySet()), problems.size() + templates.size()));
            if (scenarios.all() > 0) {
                console.say(scenarios.held() + " of " + scenarios.all() + " scenarios went as written");
            }
        }
        return problems.isEmpty() && templates.isEmpty() ? Commands.OK : Commands.FAILED;
    }

    private Outcome scenarios(Portals portals, List<Problem> problems) throws Exception {
        Problems found = new Problems();
        Outcome outcome = new ScenarioRun(folders)
                .run(
                        portals.portals().stream()
                                .filter(portal -> isAskedFor(portal.id()))
                                .toList(),
                        found);
        problems.addAll(found.list());
        return outcome;
    }

    private boolean isAskedFor(Problem problem) {
        return options.portals().isEmpty()
                || options.portals().stream()
                        .anyMatch(portal -> problem.at().file().contains("/" + portal + "/")
                                || problem.at().file().endsWith("/" + portal + ".yaml"));
    }

    private boolean isAskedFor(PortalId portal) {
        return options.portals().isEmpty() || options.portals().contains(portal.value());
    }

    private Map<PortalId, String> brokenTemplates(Portals portals) throws IOException {
        try (Running running = new Running()) {
            return PortalViews.load(running.vertx(), portals.portals(), folders.shared())
                    .broken();
        }
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
