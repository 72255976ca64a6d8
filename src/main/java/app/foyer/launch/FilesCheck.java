package app.foyer.launch;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.config.ConfigReading;
import app.foyer.config.ServerConfig;
import app.foyer.identity.PortalId;
import app.foyer.launch.QueriesCheck.Tried;
import app.foyer.launch.ScenarioRun.Outcome;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.view.PortalVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

    int run(Path config, Console console) throws Exception {
        WrittenPortals portals = portals();
        ConfigReading reading = ServerConfig.read(config, SecretSource.ofThisProcess());
        List<Problem> problems = new ArrayList<>(reading.problems());
        portals.problems().stream().filter(this::isAskedFor).forEach(problems::add);
        List<String> findings = Problem.allow(problems) && options.queries()
                ? tried(reading.config().orElseThrow(), portals, problems)
                : List.of();
        Outcome scenarios =
                Problem.allow(problems) && options.tests() ? scenarios(portals, problems) : new Outcome(0, 0);
        if (options.json()) {
            console.say(json(problems, findings).encodePrettily());
        } else {
            problems.forEach(problem -> console.complain(problem.format()));
            findings.forEach(finding -> console.complain("no query is run: " + finding));
            console.say(summary(portals, problems));
            if (!options.queries() && portals.versions().stream().anyMatch(FilesCheck::hasQueries)) {
                console.say("queries were read, and not tried; with --queries they are, against the tables");
            }
            if (scenarios.all() > 0) {
                console.say(scenarios.held() + " of " + scenarios.all() + " scenarios went as written");
            }
        }
        return Problem.allow(problems) && findings.isEmpty() ? Commands.OK : Commands.FAILED;
    }

    /** Why no query would be run at all; what is wrong with single ones is added to the problems. */
    private List<String> tried(ServerConfig config, WrittenPortals portals, List<Problem> problems) throws Exception {
        Tried tried = new QueriesCheck(config)
                .run(portals.versions().stream()
                        .filter(version -> isAskedFor(version.id()))
                        .filter(FilesCheck::hasQueries)
                        .toList());
        problems.addAll(tried.problems());
        return tried.findings();
    }

    private WrittenPortals portals() {
        try (Running running = new Running()) {
            return WrittenPortals.read(running.vertx(), folders);
        }
    }

    private Outcome scenarios(WrittenPortals portals, List<Problem> problems) throws Exception {
        Problems found = new Problems();
        Outcome outcome = new ScenarioRun(folders)
                .run(
                        portals.versions().stream()
                                .map(PortalVersion::portal)
                                .filter(portal -> isAskedFor(portal.id()))
                                .toList(),
                        found);
        problems.addAll(found.list());
        return outcome;
    }

    private boolean isAskedFor(PortalId portal) {
        return options.portals().isEmpty() || options.portals().contains(portal.value());
    }

    private boolean isAskedFor(Problem problem) {
        return options.portals().isEmpty()
                || options.portals().stream()
                        .anyMatch(portal -> problem.at().file().contains("/" + portal + "/")
                                || problem.at().file().endsWith("/" + portal + ".yaml"));
    }

    private static boolean hasQueries(PortalVersion version) {
        return version.portal().pages().stream()
                .anyMatch(page -> !page.queries().isEmpty());
    }

    private static String summary(WrittenPortals portals, List<Problem> problems) {
        long warnings = problems.stream().filter(Problem::isWarning).count();
        return count(problems.size() - warnings, "problem")
                + (warnings == 0 ? "" : " and " + count(warnings, "warning"))
                + " found; portals that can be served: "
                + portals.versions().stream()
                        .map(version -> version.id().value())
                        .toList();
    }

    private static String count(long number, String what) {
        return number == 0 ? "No " + what + "s" : number == 1 ? "1 " + what : number + " " + what + "s";
    }

    private JsonObject json(List<Problem> problems, List<String> findings) {
        JsonArray list = new JsonArray();
        for (Problem problem : problems) {
            list.add(new JsonObject()
                    .put("file", problem.at().file())
                    .put("line", problem.at().line())
                    .put("column", problem.at().column())
                    .put("level", problem.level().id())
                    .put("rule", problem.rule())
                    .put("message", problem.message())
                    .put("source", problem.sourceLine()));
        }
        JsonObject answer = new JsonObject().put("problems", list);
        return options.queries() ? answer.put("database", new JsonArray(findings)) : answer;
    }
}
