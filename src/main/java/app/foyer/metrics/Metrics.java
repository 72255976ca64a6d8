package app.foyer.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** The registry of one node, which begins with what is known of its process. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    private Metrics() {}

    /** What this process is and takes, and which version of Foyer it runs. */
    public static Metrics ofThisProcess() {
        Metrics metrics = new Metrics();
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        metrics.collections,
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(metrics.registry));
        Gauge.builder("foyer.info", () -> 1)
                .description("Which version runs")
                .tag("version", version())
                .register(metrics.registry);
        return metrics;
    }

    private static String version() {
        String version = Metrics.class.getPackage().getImplementationVersion();
        return version == null ? "built from sources" : version;
    }

    /** Where features register what they know of themselves. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All figures as they are now, in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
