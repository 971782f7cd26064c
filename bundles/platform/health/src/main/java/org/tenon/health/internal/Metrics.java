package org.tenon.health.internal;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tenon.kernel.health.Measurements;

/** The times that things took, and how the JVM is doing, in the text format of Prometheus. */
final class Metrics implements Measurements, AutoCloseable {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    /** Finding a timer in the registry takes longer than noting a time; there are as many here as there. */
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    Metrics() {
        List<MeterBinder> binders = List.of(
                new ClassLoaderMetrics(),
                new JvmMemoryMetrics(),
                garbageCollection,
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics());
        binders.forEach(binder -> binder.bindTo(registry));
    }

    @Override
    public void took(String name, Map<String, String> labels, Duration time) {
        timers.computeIfAbsent(new Series(name, labels), this::timer).record(time);
    }

    private Timer timer(Series series) {
        Timer.Builder timer = Timer.builder(series.name()).serviceLevelObjectives(BUCKETS);
        series.labels().forEach(timer::tag);
        return timer.register(registry);
    }

    private record Series(String name, Map<String, String> labels) {

        Series {
            labels = Map.copyOf(labels);
        }
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
