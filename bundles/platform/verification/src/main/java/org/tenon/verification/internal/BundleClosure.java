package org.tenon.verification.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Finds everything that some bundles cannot run without, as they are wired now. */
final class BundleClosure {

    private static final long FRAMEWORK = 0;

    private final Bundle[] installed;
    private final Set<Bundle> found = new LinkedHashSet<>();

    BundleClosure(BundleContext context) {
        this.installed = context.getBundles();
    }

    Optional<Bundle> named(String symbolicName) {
        return Arrays.stream(installed)
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.adapt(BundleWiring.class) != null)
                .findFirst();
    }

    /** Adds a bundle, the bundles it is wired to, their fragments, and so on. */
    void add(Bundle bundle) {
        if (bundle.getBundleId() == FRAMEWORK || !found.add(bundle)) {
            return;
        }
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return;
        }
        wires(wiring.getRequiredWires(null))
                .forEach(wire -> add(wire.getProvider().getBundle()));
        wires(wiring.getProvidedWires("osgi.wiring.host"))
                .forEach(wire -> add(wire.getRequirer().getBundle()));
    }

    /** Adds who offers the services that a bundle uses and nobody else here would. */
    void addServicesOf(Bundle bundle, Set<String> notFrom) {
        ServiceReference<?>[] used = bundle.getServicesInUse();
        for (ServiceReference<?> service : used == null ? new ServiceReference<?>[0] : used) {
            Bundle owner = service.getBundle();
            if (owner != null && owner.getBundleId() != FRAMEWORK && !notFrom.contains(owner.getSymbolicName())) {
                add(owner);
            }
        }
    }

    Collection<Bundle> found() {
        return List.copyOf(found);
    }

    private static List<BundleWire> wires(@Nullable List<BundleWire> wires) {
        return wires == null ? List.of() : wires;
    }
}
