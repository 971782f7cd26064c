package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenon.switchboard.Trust;

/** The providers of one capability. The router's lock guards it; who is usable may be read without. */
final class Roster {

    private final String capability;
    private final Timer timer;
    private final Platform platform;
    private final Map<ProviderKey, Provider> providers = new LinkedHashMap<>();
    private volatile List<Provider> usable = List.of();

    Roster(String capability, Timer timer, Platform platform) {
        this.capability = capability;
        this.timer = timer;
        this.platform = platform;
    }

    /**
     * The provider with that key, made when it is new.
     *
     * @param trust what it says of itself
     */
    Provider provider(ProviderKey key, Origin origin, Trust trust, Settings settings) {
        Provider provider = providers.computeIfAbsent(key, fresh -> new Provider(fresh, origin));
        provider.origin(origin);
        provider.declare(trust);
        limit(provider, settings);
        return provider;
    }

    /** Gives a provider the limits that its trust asks for. */
    void limit(Provider provider, Settings settings) {
        IsolationSettings isolation = settings.isolation();
        provider.limit(
                isolation.trust(capability, provider.name(), provider.declaredTrust()),
                isolation.limits(capability, provider.name()),
                limits -> new Isolation(provider, limits, platform, timer));
    }

    void limitAll(Settings settings) {
        providers.values().stream().filter(Provider::usable).forEach(provider -> limit(provider, settings));
    }

    /** Forgets the providers of a bundle that was uninstalled. @return whether no provider is left */
    boolean forget(long bundleId) {
        providers.keySet().removeIf(key -> key.bundleId() == bundleId);
        return providers.isEmpty();
    }

    List<Provider> all() {
        return List.copyOf(providers.values());
    }

    List<Outlet> outlets() {
        return providers.values().stream()
                .flatMap(provider -> provider.outlets().stream())
                .toList();
    }

    /** Those that take calls, best first, as of the last {@link #refresh}. */
    List<Provider> usable() {
        return usable;
    }

    void refresh() {
        usable = providers.values().stream()
                .filter(Provider::usable)
                .sorted(Provider.BEST_FIRST)
                .toList();
    }

    /** How long calls wait for one of them: longer when one is sure to come. */
    static Duration parkFor(Collection<Provider> some, Settings settings) {
        boolean coming = some.stream()
                .anyMatch(provider -> !provider.usable()
                        && !provider.failed()
                        && provider.origin().wanted());
        return coming ? settings.update() : settings.park();
    }
}
