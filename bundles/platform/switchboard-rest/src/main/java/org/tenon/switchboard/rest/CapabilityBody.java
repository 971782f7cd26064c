package org.tenon.switchboard.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;

/**
 * A capability as JSON.
 *
 * @param provider who answers now; absent when nobody does
 * @param route what was chosen for calls without a channel; absent when the highest ranking decides
 * @param channels what was chosen by channel
 */
public record CapabilityBody(
        String capability,
        Optional<String> provider,
        boolean mandatory,
        Optional<RouteChoice> route,
        Map<String, RouteChoice> channels,
        List<ProviderBody> providers) {

    /** A chosen provider, and the candidate that gets copies of its calls. */
    public record RouteChoice(String provider, Optional<ShadowBody> shadow) {

        static RouteChoice of(Route route) {
            return new RouteChoice(route.provider(), route.shadow().map(ShadowBody::of));
        }
    }

    /** How a provider fares; times in microseconds. */
    public record ProviderBody(
            String name,
            String version,
            String bundle,
            String hash,
            boolean shipped,
            ProviderState state,
            int ranking,
            boolean transactional,
            long calls,
            long errors,
            long p50Micros,
            long p99Micros) {

        static ProviderBody of(ProviderStatus provider) {
            return new ProviderBody(
                    provider.name(),
                    provider.version(),
                    provider.bundle(),
                    provider.hash(),
                    provider.shipped(),
                    provider.state(),
                    provider.ranking(),
                    provider.transactional(),
                    provider.calls(),
                    provider.errors(),
                    provider.p50Micros(),
                    provider.p99Micros());
        }
    }

    static CapabilityBody of(CapabilityStatus status) {
        Map<String, RouteChoice> channels = new TreeMap<>();
        status.channels().forEach((channel, route) -> channels.put(channel, RouteChoice.of(route)));
        return new CapabilityBody(
                status.capability(),
                status.provider(),
                status.mandatory(),
                status.route().map(RouteChoice::of),
                channels,
                status.providers().stream().map(ProviderBody::of).toList());
    }
}
