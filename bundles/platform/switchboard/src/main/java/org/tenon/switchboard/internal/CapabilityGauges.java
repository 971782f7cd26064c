package org.tenon.switchboard.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenon.kernel.health.GaugeSource;
import org.tenon.switchboard.IsolationStatus;
import org.tenon.switchboard.ProviderState;

/** How every provider fares, for the metrics. */
final class CapabilityGauges implements GaugeSource {

    private final RoutingSwitchboard switchboard;

    CapabilityGauges(RoutingSwitchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public List<Gauge> gauges() {
        List<Gauge> gauges = new ArrayList<>();
        switchboard.routers().forEach(router -> add(router, gauges));
        return gauges;
    }

    private static void add(Router router, List<Gauge> gauges) {
        Map<String, String> labels = Map.of("capability", router.capability());
        gauges.add(new Gauge(
                "tenon.capability.available",
                "1 when somebody answers the capability's calls",
                labels,
                router.active() == null ? 0 : 1));
        gauges.add(new Gauge(
                "tenon.capability.chosen.missing",
                "How many chosen providers are not on this node",
                labels,
                router.missing()));
        Shadows shadows = router.shadows();
        gauges.add(new Gauge(
                "tenon.capability.shadow.compared",
                "Copies whose answers were compared since the route was last set",
                labels,
                shadows.compared()));
        gauges.add(new Gauge(
                "tenon.capability.shadow.differing",
                "Compared copies that differed since the route was last set",
                labels,
                shadows.differing()));
        gauges.add(new Gauge(
                "tenon.capability.shadow.dropped",
                "Copies that were not made since the route was last set",
                labels,
                shadows.dropped()));
        router.inForce().values().forEach(rule -> rule.route().canary().ifPresent(canary -> {
            Map<String, String> canaryLabels = new LinkedHashMap<>(labels);
            canaryLabels.put("calls", rule.shown(true).calls());
            canaryLabels.put("provider", canary.provider());
            gauges.add(new Gauge(
                    "tenon.capability.canary.share",
                    "The share of customers or documents whose calls go to a canary",
                    canaryLabels,
                    canary.share()));
        }));
        router.providers().forEach(provider -> add(router, provider, gauges));
    }

    private static void add(Router router, Provider provider, List<Gauge> gauges) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("capability", router.capability());
        labels.put("provider", provider.name());
        labels.put("version", provider.version());
        labels.put("bundle", Long.toString(provider.key().bundleId()));
        Figures figures = provider.figures();
        gauges.add(new Gauge(
                "tenon.provider.active",
                "1 when the provider answers live calls by some route",
                labels,
                StatusReport.state(router, provider) == ProviderState.ACTIVE ? 1 : 0));
        gauges.add(new Gauge("tenon.provider.calls", "Calls that ended", labels, figures.calls()));
        gauges.add(new Gauge(
                "tenon.provider.errors", "Calls that ended unexpectedly or unavailable", labels, figures.errors()));
        gauges.add(new Gauge("tenon.provider.seconds", "Time spent in calls, in seconds", labels, figures.seconds()));
        for (double quantile : new double[] {0.5, 0.99}) {
            Map<String, String> withQuantile = new LinkedHashMap<>(labels);
            withQuantile.put("quantile", Double.toString(quantile));
            gauges.add(new Gauge(
                    "tenon.provider.latency.seconds",
                    "That share of the calls took no longer, in seconds",
                    withQuantile,
                    figures.percentileMicros(quantile) / 1e6));
        }
        Isolation isolation = provider.isolation();
        if (isolation != null) {
            IsolationStatus status = isolation.status();
            gauges.add(new Gauge(
                    "tenon.provider.breaker",
                    "The circuit breaker: 0 closed, 1 half-open, 2 open",
                    labels,
                    breaker(status.breaker())));
            gauges.add(new Gauge("tenon.provider.running", "Calls that run, awaited or not", labels, status.running()));
            gauges.add(new Gauge(
                    "tenon.provider.timeouts", "Calls that passed the time limit", labels, status.timeouts()));
            gauges.add(new Gauge("tenon.provider.rejected", "Calls that were not made", labels, status.rejected()));
        }
    }

    private static int breaker(IsolationStatus.Breaker breaker) {
        return switch (breaker) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }
}
