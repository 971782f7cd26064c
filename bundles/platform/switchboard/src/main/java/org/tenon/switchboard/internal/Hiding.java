package org.tenon.switchboard.internal;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Keeps the providers' own services from everybody but the switchboard and the framework itself. */
final class Hiding implements FindHook, EventListenerHook {

    private static final long SYSTEM_BUNDLE = 0;

    private final long switchboard;
    private final Offers offers;

    /** @param switchboard the bundle id of the switchboard */
    Hiding(long switchboard, Offers offers) {
        this.switchboard = switchboard;
        this.offers = offers;
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        if (!sees(context)) {
            references.removeIf(offers::isProvider);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (offers.isProvider(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> !sees(context));
        }
    }

    private boolean sees(BundleContext context) {
        long bundle = context.getBundle().getBundleId();
        return bundle == SYSTEM_BUNDLE || bundle == switchboard;
    }
}
