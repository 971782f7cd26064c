package org.tenon.switchboard.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;

/** How capabilities stand, for whoever asks. */
final class StatusReport {

    private final Admission admission;

    StatusReport(Admission admission) {
        this.admission = admission;
    }

    CapabilityStatus of(Router router, boolean mandatory) {
        RouteTable routes = router.routes();
        Map<RouteKey, Rule> inForce = router.inForce();
        List<ProviderStatus> providers = router.providers().stream()
                .map(provider -> status(router, provider))
                .sorted(Comparator.comparingInt(ProviderStatus::ranking)
                        .reversed()
                        .thenComparing(ProviderStatus::name)
                        .thenComparing(ProviderStatus::version))
                .toList();
        Map<String, Route> channels = new HashMap<>();
        inForce.forEach((key, rule) -> {
            if (key.channel() != null && key.kind() == null) {
                channels.put(key.channel(), rule.route());
            }
        });
        return new CapabilityStatus(
                router.capability(),
                Optional.ofNullable(router.active()).map(Provider::name),
                mandatory,
                Optional.ofNullable(inForce.get(RouteKey.DEFAULT)).map(Rule::route),
                channels,
                routes.rules().stream()
                        .sorted(Comparator.comparing(Rule::key, RouteKey.MOST_SPECIFIC_FIRST)
                                .thenComparing(Rule.LAST_BEGUN_FIRST))
                        .map(rule -> rule.shown(rule.equals(inForce.get(rule.key()))))
                        .toList(),
                providers,
                router.recorder().limit(),
                router.recorder().size(),
                routes.version(),
                routes.heirs());
    }

    private ProviderStatus status(Router router, Provider provider) {
        Figures figures = provider.figures();
        return new ProviderStatus(
                provider.name(),
                provider.version(),
                provider.key().bundle(),
                provider.origin().hash(),
                provider.origin().shipped(),
                state(router, provider),
                provider.ranking(),
                provider.transactional(),
                provider.trust(),
                Optional.ofNullable(provider.isolation()).map(Isolation::status),
                admission.verdict(provider),
                figures.calls(),
                figures.errors(),
                figures.percentileMicros(0.5),
                figures.percentileMicros(0.99));
    }

    static ProviderState state(Router router, Provider provider) {
        if (provider.usable()) {
            return router.answers(provider) ? ProviderState.ACTIVE : ProviderState.STANDBY;
        }
        if (provider.leaving()) {
            return ProviderState.DRAINING;
        }
        if (provider.starting()) {
            return ProviderState.STARTING;
        }
        return provider.failed() ? ProviderState.FAILED : ProviderState.STOPPED;
    }
}
