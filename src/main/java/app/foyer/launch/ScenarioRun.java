package app.foyer.launch;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.problem.Problems;
import app.foyer.scenario.Scenario;
import app.foyer.scenario.ScenarioReader;
import app.foyer.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the scenarios of portals and walks through them, against a server that is there for nothing else. */
final class ScenarioRun {
    private final Folders folders;

    ScenarioRun(Folders folders) {
        this.folders = folders;
    }

    /** How many there were, and how many of them went as written; why the others did not is among the problems. */
    record Outcome(int all, int held) {}

    /** Walks through all; a scenario that cannot be read keeps all from being walked. */
    Outcome run(List<Portal> portals, Problems problems) throws Exception {
        Map<PortalId, List<Scenario>> scenarios = new LinkedHashMap<>();
        for (Portal portal : portals) {
            scenarios.put(portal.id(), ScenarioReader.read(portal.folder(), problems));
        }
        int all = scenarios.values().stream().mapToInt(List::size).sum();
        return all == 0 || !problems.isEmpty() ? new Outcome(all, 0) : new Outcome(all, walk(scenarios, problems));
    }

    private int walk(Map<PortalId, List<Scenario>> scenarios, Problems problems) throws Exception {
        Path home = Files.createTempDirectory("foyer-scenarios");
        try (Running running = new Running()) {
            Scenarios walks = new Scenarios(new ScenarioEngine(running, folders, home));
            int held = 0;
            for (var portal : scenarios.entrySet()) {
                for (Scenario scenario : portal.getValue()) {
                    held += walks.holds(portal.getKey(), scenario) ? 1 : 0;
                    problems.addAll(scenario.problems());
                }
            }
            return held;
        } finally {
            Deleting.all(home);
        }
    }
}
