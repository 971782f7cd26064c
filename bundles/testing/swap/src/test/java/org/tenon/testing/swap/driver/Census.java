package org.tenon.testing.swap.driver;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** Sees who is disturbed that nobody touched, and which class loaders outlive the bundle version that they were for. */
final class Census implements SynchronousBundleListener, AllServiceListener {

    private static final int DISTURBANCES =
            BundleEvent.STOPPING | BundleEvent.STOPPED | BundleEvent.UNRESOLVED | BundleEvent.UPDATED;
    /** What serves requests: the interface of REST bundles to the platform, see {@code RestResource}. */
    private static final String RESOURCES = "(tenon.rest.resource=true)";

    private static final int COLLECTIONS = 5;

    private final BundleContext context;
    private final Set<Long> atTheStart = new HashSet<>();
    private final Set<Long> expected = Collections.synchronizedSet(new HashSet<>());
    private final List<String> disturbed = Collections.synchronizedList(new ArrayList<>());
    private final List<Seen> seen = new ArrayList<>();

    private record Seen(String name, long bundle, WeakReference<ClassLoader> loader) {}

    Census(BundleContext context) {
        this.context = context;
        for (Bundle bundle : context.getBundles()) {
            atTheStart.add(bundle.getBundleId());
            see(bundle);
        }
        context.addBundleListener(this);
        try {
            context.addServiceListener(this, RESOURCES);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void close() {
        context.removeServiceListener(this);
        context.removeBundleListener(this);
    }

    /** The test itself updates and stops that bundle. */
    void expect(Bundle bundle) {
        expected.add(bundle.getBundleId());
    }

    /**
     * What happened to bundles that were there before and that the test left alone; and the resources that went although their bundle
     * runs, whoever touched that, since something went that they need.
     */
    List<String> disturbed() {
        return List.copyOf(disturbed);
    }

    /** Collects garbage. @return bytes of metaspace in use after that, and loaded classes */
    String collect() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            System.runFinalization();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        return metaspace + "\n" + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    /** The class loaders that are still there although their bundle has another one now, or none. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        synchronized (seen) {
            for (Seen one : seen) {
                ClassLoader loader = one.loader().get();
                if (loader != null && loader != current(context.getBundle(one.bundle()))) {
                    left.add(one.name());
                }
            }
        }
        return left;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STARTING) {
            see(bundle);
        }
        if ((event.getType() & DISTURBANCES) != 0
                && atTheStart.contains(bundle.getBundleId())
                && !expected.contains(bundle.getBundleId())) {
            disturbed.add(bundle + ": event " + event.getType());
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        Bundle bundle = event.getServiceReference().getBundle();
        if (event.getType() == ServiceEvent.UNREGISTERING && bundle != null && bundle.getState() == Bundle.ACTIVE) {
            disturbed.add(bundle + ": resource " + event.getServiceReference().getProperty("component.name"));
        }
    }

    private void see(Bundle bundle) {
        ClassLoader loader = current(bundle);
        synchronized (seen) {
            seen.removeIf(one -> one.loader().get() == null);
            if (loader != null && seen.stream().noneMatch(one -> one.loader().get() == loader)) {
                seen.add(new Seen(
                        bundle.getSymbolicName() + "/" + bundle.getVersion(),
                        bundle.getBundleId(),
                        new WeakReference<>(loader)));
            }
        }
    }

    private static @Nullable ClassLoader current(@Nullable Bundle bundle) {
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }
}
