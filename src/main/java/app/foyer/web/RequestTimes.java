package app.foyer.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long requests took, by route and kind of answer; for one event loop, whose figures add up with the others'. */
final class RequestTimes {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new HashMap<>();

    private record Kind(String method, String route, int hundreds) {}

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param method as it was sent, which may be any word: only those that routes know become a figure of their own */
    void took(HttpMethod method, String route, int status, Duration time) {
        String known = Site.METHODS.contains(method) ? method.name() : OTHER;
        timers.computeIfAbsent(new Kind(known, route, status / 100), this::timer)
                .record(time);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("foyer.http.requests")
                .description("Requests, by how long they took")
                .tag("method", kind.method())
                .tag("route", kind.route())
                .tag("status", kind.hundreds() + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
