package app.foyer.scenario;

import app.foyer.identity.PortalId;
import java.time.Duration;
import java.util.Optional;

/** Walks through scenarios; blocking. */
public final class Scenarios {
    /** Longer than any limit on what one address may ask for, so that no scenario is refused for another one's sake. */
    private static final Duration BETWEEN = Duration.ofMinutes(61);

    private final Engine engine;

    public Scenarios(Engine engine) {
        this.engine = engine;
    }

    /**
     * Takes every step until one goes wrong, and adds a problem at its place to those of the scenario.
     *
     * @return whether all went as written
     */
    public boolean holds(PortalId portal, Scenario scenario) {
        engine.pass(BETWEEN);
        Walk walk = new Walk(engine, portal, scenario.client());
        for (Step step : scenario.steps()) {
            Optional<String> wrong = walk.take(step);
            if (wrong.isPresent()) {
                step.written().problem(step.key(), "scenario", "'" + scenario.name() + "': " + wrong.get());
                return false;
            }
        }
        return true;
    }
}
