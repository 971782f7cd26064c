package org.tenon.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.health.GaugeSource.Gauge;

final class MetricsTest {

    @Test
    void countsTimesInBuckets() {
        try (Metrics metrics = new Metrics()) {
            Map<String, String> labels = Map.of("method", "GET", "route", "/api/quotes/{id}", "status", "200");
            metrics.took("http.server.requests", labels, Duration.ofMillis(7));
            metrics.took("http.server.requests", labels, Duration.ofMillis(70));
            assertThat(metrics.text().lines())
                    .contains(
                            "http_server_requests_seconds_bucket{method=\"GET\",route=\"/api/quotes/{id}\",status=\"200\",le=\"0.01\"} 1",
                            "http_server_requests_seconds_bucket{method=\"GET\",route=\"/api/quotes/{id}\",status=\"200\",le=\"0.1\"} 2",
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/quotes/{id}\",status=\"200\"} 2");
        }
    }

    @Test
    void knowsHowTheJvmIsDoing() {
        try (Metrics metrics = new Metrics()) {
            assertThat(metrics.text())
                    .contains(
                            "jvm_memory_used_bytes",
                            "jvm_threads_live_threads",
                            "jvm_classes_loaded_classes",
                            "jvm_gc_");
        }
    }

    @Test
    void writesGaugesOfServices() {
        Gauge pricing =
                new Gauge("tenon.capability.calls", "Calls", Map.of("capability", "pricing", "provider", "a\"b"), 3);
        Gauge order =
                new Gauge("tenon.capability.calls", "Calls", Map.of("capability", "order", "provider", "std"), 4.5);
        assertThat(GaugeText.of(List.of(pricing, order)))
                .isEqualTo(
                        """
                        # HELP tenon_capability_calls Calls
                        # TYPE tenon_capability_calls gauge
                        tenon_capability_calls{capability="pricing",provider="a\\"b"} 3.0
                        tenon_capability_calls{capability="order",provider="std"} 4.5
                        """);
    }
}
