package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.Switchboard;

/** The routers of all capabilities, the configuration, and the choices that were made while running. */
final class RoutingSwitchboard implements Switchboard {

    private final Map<String, Router> routers = new ConcurrentHashMap<>();
    private final RouteStore store;
    private final Timer timer;
    private final Executor shadowExecutor;
    private final Map<String, RouteTable> live;
    private volatile Settings settings = Settings.STANDARD;

    RoutingSwitchboard(RouteStore store, Timer timer, Executor shadowExecutor) {
        this.store = store;
        this.timer = timer;
        this.shadowExecutor = shadowExecutor;
        this.live = new HashMap<>(store.load());
    }

    /** The capability's router, made when it is new. */
    Router router(String capability) {
        Router known = routers.get(capability);
        if (known != null) {
            return known;
        }
        synchronized (live) {
            return routers.computeIfAbsent(
                    capability, name -> new Router(name, settings, inForce(name), timer, shadowExecutor));
        }
    }

    Stream<Router> routers() {
        return routers.values().stream();
    }

    void configure(Settings now) {
        synchronized (live) {
            settings = now;
            routers.values().forEach(router -> router.configure(now, inForce(router.capability())));
        }
    }

    Duration park() {
        return settings.park();
    }

    /** The mandatory capabilities that nobody provides, by name. */
    List<String> unavailable() {
        return settings.mandatory().stream()
                .filter(name -> !routers.containsKey(name) || router(name).active() == null)
                .sorted()
                .toList();
    }

    @Override
    public List<CapabilityStatus> capabilities() {
        return Stream.concat(routers.keySet().stream(), settings.mandatory().stream())
                .distinct()
                .sorted()
                .map(this::status)
                .toList();
    }

    @Override
    public CapabilityStatus capability(String capability) {
        return status(known(capability));
    }

    @Override
    public CapabilityStatus route(String capability, RouteRequest request) {
        known(capability);
        synchronized (live) {
            Router router = router(capability);
            long version = router.routes().version();
            if (request.expectedVersion().isPresent()
                    && request.expectedVersion().getAsLong() != version) {
                throw new StaleVersionException(
                        "capability", capability, request.expectedVersion().getAsLong(), version);
            }
            mustBeThere(router, request.provider(), "/provider");
            request.shadow().ifPresent(shadow -> mustBeThere(router, shadow.provider(), "/shadow/provider"));
            change(router, request.channel(), Optional.of(new Route(request.provider(), request.shadow())));
            router.shadows().clear();
        }
        return status(capability);
    }

    @Override
    public CapabilityStatus reset(String capability, Optional<String> channel) {
        known(capability);
        synchronized (live) {
            change(router(capability), channel, Optional.empty());
        }
        return status(capability);
    }

    @Override
    public ShadowReport shadowReport(String capability) {
        return router(known(capability)).shadows().report();
    }

    @Override
    public boolean hold(String capability, Duration patience, Runnable work) {
        return router(known(capability)).hold(patience, work);
    }

    /** Kept first: a choice that would be lost at the next start is not made. */
    private void change(Router router, Optional<String> channel, Optional<Route> route) {
        Map<String, RouteTable> changed = new HashMap<>(live);
        RouteTable mine = live.getOrDefault(router.capability(), RouteTable.EMPTY);
        changed.put(router.capability(), mine.with(channel, route));
        store.save(changed);
        live.putAll(changed);
        router.configure(settings, inForce(router.capability()));
    }

    private RouteTable inForce(String capability) {
        return live.getOrDefault(capability, RouteTable.EMPTY).over(settings.routes(capability));
    }

    private String known(String capability) {
        if (!routers.containsKey(capability) && !settings.mandatory().contains(capability)) {
            throw new NotFoundException("capability", capability);
        }
        return capability;
    }

    private static void mustBeThere(Router router, String provider, String pointer) {
        boolean there = router.providers().stream().anyMatch(one -> one.name().equals(provider) && one.usable());
        if (!there) {
            throw new InvalidRequestException(
                    pointer,
                    "capability.unknown-provider",
                    "No provider '" + provider + "' offers the capability '" + router.capability() + "' now.");
        }
    }

    private CapabilityStatus status(String capability) {
        Router router = router(capability);
        RouteTable routes = router.routes();
        List<ProviderStatus> providers = router.providers().stream()
                .map(provider -> status(router, provider))
                .sorted(Comparator.comparingInt(ProviderStatus::ranking)
                        .reversed()
                        .thenComparing(ProviderStatus::name)
                        .thenComparing(ProviderStatus::version))
                .toList();
        return new CapabilityStatus(
                capability,
                Optional.ofNullable(router.active()).map(Provider::name),
                settings.mandatory().contains(capability),
                routes.standard(),
                routes.channels(),
                providers,
                routes.version());
    }

    private static ProviderStatus status(Router router, Provider provider) {
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
                figures.calls(),
                figures.errors(),
                figures.percentileMicros(0.5),
                figures.percentileMicros(0.99));
    }

    private static ProviderState state(Router router, Provider provider) {
        if (provider.usable()) {
            return router.answers(provider) ? ProviderState.ACTIVE : ProviderState.STANDBY;
        }
        if (provider.leaving()) {
            return ProviderState.DRAINING;
        }
        return provider.failed() ? ProviderState.FAILED : ProviderState.STOPPED;
    }
}
