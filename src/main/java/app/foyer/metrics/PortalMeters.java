package app.foyer.metrics;

import app.foyer.release.PortalState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How each portal is. */
final class PortalMeters {
    private final MultiGauge served;
    private final MultiGauge problems;
    private final MultiGauge since;

    PortalMeters(MeterRegistry registry) {
        served = MultiGauge.builder("foyer.portal.served")
                .description("1 where a version of the portal is served, 0 where there is none without a problem")
                .register(registry);
        problems = MultiGauge.builder("foyer.portal.problems")
                .description("Problems of the files as they are now; above 0 the last good version goes on")
                .register(registry);
        since = MultiGauge.builder("foyer.portal.served.since")
                .description("When the served version took its place, in seconds of Unix time")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Tells of these portals from now on, and of no other. */
    void show(List<PortalState> states) {
        show(served, states, state -> state.version().isPresent() ? 1 : 0);
        show(problems, states, state -> state.problems().size());
        show(since, states, state -> state.since().getEpochSecond());
    }

    private static void show(MultiGauge gauge, List<PortalState> states, ToDoubleFunction<PortalState> figure) {
        gauge.register(
                states.stream()
                        .map(state -> MultiGauge.Row.of(Tags.of("portal", state.name()), figure.applyAsDouble(state)))
                        .toList(),
                true);
    }
}
