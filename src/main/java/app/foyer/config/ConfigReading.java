package app.foyer.config;

import app.foyer.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading the configuration.
 *
 * @param config present when there was no problem
 */
public record ConfigReading(Optional<ServerConfig> config, List<Problem> problems) {}
