package org.tenon.switchboard.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tenon.kernel.capability.Capability;

/** Publishes lines as services, and takes them back. */
final class Lines {

    /** The service property that names the capability of a routed service. */
    private static final String CAPABILITY = "tenon.capability";

    private final BundleContext context;
    private final Map<Line, ServiceRegistration<?>> published = new ConcurrentHashMap<>();

    Lines(BundleContext context) {
        this.context = context;
    }

    void publish(Line line) {
        Map<String, Object> properties = Map.of(
                Capability.ROUTED, true, CAPABILITY, line.capability(), Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        published.put(
                line,
                context.registerService(line.type().getName(), line.proxy(), FrameworkUtil.asDictionary(properties)));
    }

    void withdraw(Line line) {
        ServiceRegistration<?> registration = published.remove(line);
        if (registration != null) {
            registration.unregister();
        }
    }

    void withdrawAll() {
        published.keySet().forEach(this::withdraw);
    }
}
