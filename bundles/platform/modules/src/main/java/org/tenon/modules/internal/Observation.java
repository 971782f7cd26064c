package org.tenon.modules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.tenon.modules.Effects;

/** Watches what really happens to bundles. */
final class Observation implements SynchronousBundleListener, AutoCloseable {

    private final BundleContext framework;
    private final List<String> installed = new ArrayList<>();
    private final List<String> uninstalled = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private final Map<Bundle, String> started = new LinkedHashMap<>();
    private final Set<Bundle> updated = new HashSet<>();
    private final Set<Bundle> gone = new HashSet<>();
    private final Set<Bundle> unresolved = new HashSet<>();
    private final Set<Bundle> fresh = new HashSet<>();

    Observation(BundleContext framework) {
        this.framework = framework;
        framework.addBundleListener(this);
    }

    @Override
    public synchronized void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        String label = Inventory.label(bundle);
        switch (event.getType()) {
            case BundleEvent.INSTALLED -> {
                installed.add(label);
                fresh.add(bundle);
            }
            case BundleEvent.UPDATED -> updated.add(bundle);
            case BundleEvent.UNINSTALLED -> {
                uninstalled.add(label);
                gone.add(bundle);
            }
            case BundleEvent.UNRESOLVED -> unresolved.add(bundle);
            case BundleEvent.STOPPED -> {
                stopped.add(label);
                started.remove(bundle);
            }
            case BundleEvent.STARTED -> started.put(bundle, label);
            default -> {
                // of no interest
            }
        }
    }

    synchronized Effects effects() {
        unresolved.removeAll(updated);
        unresolved.removeAll(gone);
        unresolved.removeAll(fresh);
        return new Effects(
                installed,
                updated.stream().map(Inventory::label).toList(),
                uninstalled,
                unresolved.stream().map(Inventory::label).toList(),
                stopped,
                List.copyOf(started.values()));
    }

    @Override
    public void close() {
        framework.removeBundleListener(this);
    }
}
