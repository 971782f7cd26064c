package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a capability stands.
 *
 * @param provider the name of who answers calls by the default route now; empty when nobody does
 * @param mandatory whether the installation counts as not ready without it
 * @param route the choice for the default route that holds now; empty when the highest ranking decides
 * @param channels the choices by channel, for all kinds of documents, that hold now
 * @param rules all choices, those for later included, in the order in which they are asked
 * @param providers everyone who offers or offered it, the highest ranking first
 * @param recording how many of the last calls are kept for replaying; 0 for none
 * @param recorded how many are kept now
 * @param version counts the changes that were made by {@link Switchboard#route}; kept over restarts
 * @param heirs by provider whose data was moved away, who has it now and answers for the documents that were pinned to it
 */
public record CapabilityStatus(
        String capability,
        Optional<String> provider,
        boolean mandatory,
        Optional<Route> route,
        Map<String, Route> channels,
        List<RouteRule> rules,
        List<ProviderStatus> providers,
        int recording,
        int recorded,
        long version,
        Map<String, String> heirs) {

    public CapabilityStatus {
        requireNonNull(capability, "capability");
        requireNonNull(provider, "provider");
        requireNonNull(route, "route");
        channels = Map.copyOf(channels);
        rules = List.copyOf(rules);
        providers = List.copyOf(providers);
        heirs = Map.copyOf(heirs);
    }

    public CapabilityStatus(
            String capability,
            Optional<String> provider,
            boolean mandatory,
            Optional<Route> route,
            Map<String, Route> channels,
            List<RouteRule> rules,
            List<ProviderStatus> providers,
            int recording,
            int recorded,
            long version) {
        this(
                capability,
                provider,
                mandatory,
                route,
                channels,
                rules,
                providers,
                recording,
                recorded,
                version,
                Map.of());
    }

    /** Whether somebody answers. */
    public boolean available() {
        return provider.isPresent();
    }
}
