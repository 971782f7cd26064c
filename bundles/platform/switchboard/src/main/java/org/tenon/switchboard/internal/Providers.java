package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.switchboard.Trust;

/**
 * Follows the providers' services as they come and go, and tells the routers. {@link ServiceEvent#UNREGISTERING} is
 * delivered before the service is taken away and on the thread that takes it away: waiting there is what lets calls end.
 */
final class Providers implements AllServiceListener, SynchronousBundleListener {

    static final String FILTER = "(" + Capability.PROVIDER + "=*)";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration SLOW_START = Duration.ofSeconds(30);

    private final BundleContext context;
    private final RoutingSwitchboard switchboard;
    private final Offers offers;
    private final Lines lines;
    private final Timer timer;
    private final Map<ServiceReference<?>, List<Outlet>> outlets = new ConcurrentHashMap<>();

    Providers(BundleContext context, RoutingSwitchboard switchboard, Offers offers, Lines lines, Timer timer) {
        this.context = context;
        this.switchboard = switchboard;
        this.offers = offers;
        this.lines = lines;
        this.timer = timer;
    }

    /** Starts to follow, and takes in who is there already. */
    void open() {
        try {
            context.addServiceListener(this, FILTER);
            context.addBundleListener(this);
            ServiceReference<?>[] there = context.getAllServiceReferences(null, FILTER);
            for (ServiceReference<?> reference : there == null ? new ServiceReference<?>[0] : there) {
                arrived(reference);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets everybody go; the providers themselves stay as they are. */
    void close() {
        context.removeServiceListener(this);
        context.removeBundleListener(this);
        switchboard.routers().forEach(Router::close);
        outlets.keySet().forEach(this::left);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> arrived(reference);
            case ServiceEvent.MODIFIED -> {
                // Name, ranking or promise changed: as if it went and came back, but with nobody turned away in
                // between.
                List<Outlet> old = outlets.remove(reference);
                arrived(reference);
                retire(old == null ? List.of() : old);
            }
            case ServiceEvent.UNREGISTERING -> leaving(reference);
            default -> LOG.debug("Service event {} of {} is of no interest", event.getType(), reference);
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNRESOLVED || event.getType() == BundleEvent.UNINSTALLED) {
            switchboard.routers().forEach(router -> forget(router, event));
        }
    }

    private void forget(Router router, BundleEvent event) {
        Bundle bundle = event.getBundle();
        router.lines().stream()
                .filter(line -> bundle.equals(FrameworkUtil.getBundle(line.type())))
                .forEach(line -> withdraw(router, line));
        // Uninstalling says that the module is not wanted any more; an update only unresolves it. The park time is for
        // upgrades that uninstall the old version before they install the new one.
        if (event.getType() == BundleEvent.UNINSTALLED && router.forget(bundle.getBundleId())) {
            timer.after(switchboard.park(), () -> withdrawDeserted(router));
        }
    }

    private void withdrawDeserted(Router router) {
        if (router.providers().isEmpty()) {
            router.lines().forEach(line -> withdraw(router, line));
        }
    }

    private void withdraw(Router router, Line line) {
        router.remove(line);
        lines.withdraw(line);
    }

    private void arrived(ServiceReference<?> reference) {
        Map<String, Set<Class<?>>> offer = offers.of(reference);
        Bundle bundle = reference.getBundle();
        if (offer.isEmpty() || bundle == null || outlets.putIfAbsent(reference, List.of()) != null) {
            return;
        }
        Arrival arrival = new Arrival(
                reference,
                bundle,
                String.valueOf(reference.getProperty(Capability.PROVIDER)),
                new BundleOrigin(bundle, context));
        if (ProviderVersion.parse(arrival.name + "@" + arrival.origin.version()).isEmpty()) {
            LOG.warn("{} of {} cannot be a provider: '{}' is no name", reference, bundle, arrival.name);
            return;
        }
        Map<Provider, Set<Class<?>>> providers = new LinkedHashMap<>();
        boolean trusted = true;
        for (var offered : offer.entrySet()) {
            Provider provider = switchboard
                    .router(offered.getKey())
                    .provider(arrival.key(offered.getKey()), arrival.origin, trust(reference));
            trusted &= provider.trust() == Trust.LOCAL;
            providers.put(provider, offered.getValue());
        }
        if (trusted) {
            takeIn(arrival, providers, service(reference));
        } else {
            // It may never come to an end; who installs it, and the other providers, do not wait for it.
            providers.keySet().forEach(provider -> provider.starting(true));
            Timer.daemon(() -> takeIn(arrival, providers, service(reference)), "tenon-start-" + arrival.name)
                    .start();
            timer.after(SLOW_START, () -> complainWhenStarting(arrival, providers.keySet()));
        }
    }

    private static void complainWhenStarting(Arrival arrival, Set<Provider> providers) {
        if (providers.stream().anyMatch(Provider::starting)) {
            LOG.warn("{} of {} has not come up after {}", arrival.name, arrival.bundle, SLOW_START);
        }
    }

    /** A provider's service on its way in. */
    private record Arrival(ServiceReference<?> reference, Bundle bundle, String name, Origin origin) {

        ProviderKey key(String capability) {
            return new ProviderKey(capability, name, bundle.getSymbolicName(), bundle.getBundleId());
        }
    }

    private static Trust trust(ServiceReference<?> reference) {
        Object declared = reference.getProperty(Capability.TRUST);
        try {
            return declared == null ? Trust.LOCAL : IsolationSettings.trust(declared.toString());
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is untrusted: it says {} = {}", reference, Capability.TRUST, declared);
            return Trust.UNTRUSTED;
        }
    }

    private void takeIn(Arrival arrival, Map<Provider, Set<Class<?>>> providers, @Nullable Object service) {
        ServiceReference<?> reference = arrival.reference;
        List<Outlet> mine = new ArrayList<>();
        providers.forEach((provider, types) -> {
            provider.starting(false);
            String capability = provider.key().capability();
            Router router = switchboard.router(capability);
            Set<Class<?>> callable = withoutConflicts(router, types, reference);
            if (service == null || callable.isEmpty()) {
                provider.failed(true);
                return;
            }
            Outlet outlet = new Outlet(
                    provider,
                    callable,
                    service,
                    reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                    (Long) reference.getProperty(Constants.SERVICE_ID),
                    Boolean.TRUE.equals(reference.getProperty(Capability.TRANSACTIONAL)));
            mine.add(outlet);
            router.add(outlet).forEach(line -> lines.publish(line, capability));
        });
        if (service == null) {
            outlets.remove(reference);
            LOG.warn("{} of {} does not start; it is tried again", reference, arrival.bundle);
            timer.after(RETRY, () -> arrived(reference));
            return;
        }
        outlets.put(reference, mine);
        LOG.debug("{} {} is there", arrival.name, arrival.origin.version());
        if (reference.getBundle() == null) {
            // It went while it was taken in.
            left(reference);
        }
    }

    private @Nullable Object service(ServiceReference<?> reference) {
        try {
            return context.getService(reference);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("{} cannot be had", reference, e);
            return null;
        }
    }

    /**
     * The interfaces that fit what consumers are bound to. Two versions of an API have two classes of one name: the new one
     * replaces the old as soon as nobody offers that, and is refused until then.
     */
    private Set<Class<?>> withoutConflicts(Router router, Set<Class<?>> types, ServiceReference<?> reference) {
        Map<String, Class<?>> fitting = new LinkedHashMap<>();
        types.forEach(type -> fitting.put(type.getName(), type));
        for (Line line : router.lines()) {
            Class<?> type = fitting.get(line.type().getName());
            if (type == null || type == line.type()) {
                continue;
            }
            if (router.providers().stream().anyMatch(one -> one.types().contains(line.type()))) {
                LOG.warn("{} implements {} of another API bundle than its consumers use", reference, type.getName());
                fitting.remove(type.getName());
            } else {
                withdraw(router, line);
            }
        }
        return Set.copyOf(fitting.values());
    }

    /**
     * One service goes. When its bundle is stopping, all of the bundle's services are about to go, one after another: all are
     * emptied now, while each can still be called by calls that are inside another.
     */
    private void leaving(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle != null && bundle.getState() == Bundle.STOPPING) {
            List<Outlet> all = outlets.keySet().stream()
                    .filter(other -> bundle.equals(other.getBundle()))
                    .flatMap(other -> outlets.getOrDefault(other, List.of()).stream())
                    .filter(Outlet::open)
                    .toList();
            retire(all);
        }
        left(reference);
    }

    private void left(ServiceReference<?> reference) {
        List<Outlet> mine = outlets.remove(reference);
        offers.forget(reference);
        if (mine != null) {
            retire(mine.stream().filter(Outlet::open).toList());
            context.ungetService(reference);
        }
    }

    private void retire(List<Outlet> leaving) {
        Map<Router, List<Outlet>> byRouter = new LinkedHashMap<>();
        for (Outlet outlet : leaving) {
            Router router = switchboard.router(outlet.provider().key().capability());
            byRouter.computeIfAbsent(router, key -> new ArrayList<>()).add(outlet);
        }
        byRouter.forEach((router, some) -> {
            int unfinished = router.remove(some);
            String name = some.get(0).provider().name();
            if (unfinished > 0) {
                LOG.warn("{} of {} left with {} calls unfinished", name, router.capability(), unfinished);
            } else {
                LOG.info("{} of {} left", name, router.capability());
            }
        });
    }
}
