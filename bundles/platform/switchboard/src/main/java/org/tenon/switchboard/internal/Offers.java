package org.tenon.switchboard.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.tenon.kernel.capability.Capability;

/** Tells which registered services are offers of a provider, and of what. Asked on every service event, so it remembers. */
final class Offers {

    /** By service id: the interfaces by capability; empty for a service that is no offer. */
    private final Map<Long, Map<String, Set<Class<?>>>> known = new ConcurrentHashMap<>();

    boolean isProvider(ServiceReference<?> reference) {
        return reference.getProperty(Capability.PROVIDER) != null
                && !of(reference).isEmpty();
    }

    /** The interfaces that it offers, by capability. */
    Map<String, Set<Class<?>>> of(ServiceReference<?> reference) {
        Long id = (Long) reference.getProperty(Constants.SERVICE_ID);
        Map<String, Set<Class<?>>> offer = known.get(id);
        if (offer == null) {
            offer = look(reference);
            // Whatever is asked after the service has gone is not remembered: nobody would forget it again.
            if (reference.getBundle() != null) {
                known.put(id, offer);
            }
        }
        return offer;
    }

    void forget(ServiceReference<?> reference) {
        known.remove((Long) reference.getProperty(Constants.SERVICE_ID));
    }

    private static Map<String, Set<Class<?>>> look(ServiceReference<?> reference) {
        Map<String, Set<Class<?>>> offer = new LinkedHashMap<>();
        Bundle bundle = reference.getBundle();
        if (bundle != null && reference.getProperty(Constants.OBJECTCLASS) instanceof String[] names) {
            for (String name : names) {
                look(bundle, name, offer);
            }
        }
        return offer;
    }

    private static void look(Bundle bundle, String name, Map<String, Set<Class<?>>> offer) {
        try {
            Class<?> type = bundle.loadClass(name);
            Capability capability = type.getAnnotation(Capability.class);
            if (capability != null) {
                offer.computeIfAbsent(capability.value(), key -> new LinkedHashSet<>())
                        .add(type);
            }
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            // A bundle that cannot load the interface does not offer it in a way that anybody could call.
            return;
        }
    }
}
