package app.foyer.scenario;

import app.foyer.problem.Problems;
import java.util.List;

/**
 * What happens to one client, step by step, as an author wrote it in {@code tests/<name>.yaml} of a portal.
 *
 * @param client who the client is before the first step
 * @param problems where a walk says at the place of a step what went wrong there
 */
public record Scenario(String name, ClientKind client, List<Step> steps, Problems problems) {
    public Scenario {
        steps = List.copyOf(steps);
    }
}
