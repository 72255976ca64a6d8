package app.foyer.scenario;

import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scenarios of a portal. */
public final class ScenarioReader {
    private static final String ENDING = ".yaml";

    private ScenarioReader() {}

    /** Those in the folder {@code tests} of a portal that have no problem; none when there is no such folder. */
    public static List<Scenario> read(Path portalFolder, Problems problems) throws IOException {
        Path folder = portalFolder.resolve("tests");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                Problems own = new Problems();
                Optional<Scenario> scenario =
                        LocatedYaml.read(file, SecretSource.none(), own).map(read -> scenario(read, own));
                scenario.filter(sound -> own.isEmpty()).ifPresent(scenarios::add);
                problems.addAll(own);
            }
        }
        return List.copyOf(scenarios);
    }

    private static Scenario scenario(Section written, Problems problems) {
        Scenario scenario = new Scenario(
                written.text("name"),
                written.choice("client", ClientKind.class),
                written.sections("steps").stream()
                        .flatMap(step -> StepReader.read(step).stream())
                        .toList(),
                problems);
        written.rejectUnknownKeys();
        if (scenario.steps().isEmpty() && written.isSound()) {
            written.problem("steps", "required-key", "'steps' must list what the client does");
        }
        return scenario;
    }
}
