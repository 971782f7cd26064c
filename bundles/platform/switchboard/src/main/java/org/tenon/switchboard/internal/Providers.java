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
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.Capability;

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
    private final Map<ServiceReference<?>, Stay> stays = new ConcurrentHashMap<>();

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
        stays.keySet().forEach(this::left);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> arrived(reference);
            case ServiceEvent.MODIFIED, ServiceEvent.MODIFIED_ENDMATCH -> changed(reference);
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
        if (offer.isEmpty() || bundle == null) {
            return;
        }
        Stay stay = new Stay(reference, bundle, new BundleOrigin(bundle, context), offer, switchboard);
        if (stays.putIfAbsent(reference, stay) == null) {
            takeIn(stay);
        }
    }

    private void changed(ServiceReference<?> reference) {
        Stay stay = stays.get(reference);
        if (stay != null) {
            settle(stay.seat());
            // It may not have been called by the name of before.
            takeIn(stay);
        }
    }

    private void takeIn(Stay stay) {
        if (!stay.come()) {
            return;
        }
        if (stay.isTrusted()) {
            fetch(stay);
        } else {
            // It may never come to an end; who installs it, and the other providers, do not wait for it.
            Timer.daemon(() -> fetch(stay), "tenon-start-" + stay.reference().getProperty(Capability.PROVIDER))
                    .start();
            timer.after(SLOW_START, () -> complainWhenComing(stay));
        }
    }

    private static void complainWhenComing(Stay stay) {
        if (stay.isComing()) {
            LOG.warn("{} has not come up after {}", stay, SLOW_START);
        }
    }

    private void fetch(Stay stay) {
        Object service = service(stay.reference());
        if (service == null) {
            if (stay.fail()) {
                LOG.warn("{} does not start; it is tried again", stay);
                timer.after(RETRY, () -> takeIn(stay));
            }
        } else if (stay.enter(service)) {
            settle(stay.seat());
            LOG.debug("{} is there", stay);
        } else {
            giveBack(stay.reference());
        }
        if (!isRunning(stay.bundle())) {
            // Its going may have been told before its coming.
            left(stay.reference());
        }
    }

    private static boolean isRunning(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }

    private void settle(Stay.Change change) {
        change.withdrawn().forEach(lines::withdraw);
        change.published().forEach(lines::publish);
        retire(change.replaced());
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
     * One service goes. When its bundle is stopping, all of the bundle's services are about to go, one after another: all are
     * emptied now, while each can still be called by calls that are inside another.
     */
    private void leaving(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle != null && bundle.getState() == Bundle.STOPPING) {
            retire(stays.values().stream()
                    .filter(stay -> bundle.equals(stay.bundle()))
                    .flatMap(stay -> stay.staying().stream())
                    .toList());
        }
        left(reference);
    }

    private void left(ServiceReference<?> reference) {
        Stay stay = stays.remove(reference);
        offers.forget(reference);
        if (stay != null) {
            boolean had = stay.go();
            retire(stay.staying());
            if (had) {
                giveBack(reference);
            }
        }
    }

    private void giveBack(ServiceReference<?> reference) {
        try {
            context.ungetService(reference);
        } catch (IllegalStateException stopped) {
            LOG.debug("The switchboard has stopped, and has given back all that it had", stopped);
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
