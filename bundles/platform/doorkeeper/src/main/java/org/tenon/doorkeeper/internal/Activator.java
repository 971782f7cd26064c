package org.tenon.doorkeeper.internal;

import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.tenon.kernel.health.HealthCheck;

/**
 * Gives Jetty the doorkeeper before there is a server: Pax Web takes handlers when it makes one, and makes another when a handler
 * comes later. So this bundle starts between Pax Web's Jetty and its runtime, and stays (ADR 47).
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void start(BundleContext context) {
        Opening opening = new Opening(context, PATIENCE, System::nanoTime);
        context.registerService(
                Handler.class,
                new Doorkeeper(opening),
                // Above 0 it is asked before what is served.
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1)));
        context.registerService(HealthCheck.class, opening, null);
        // Karaf tells nobody which level it is on its way to: it is there when it says that it has arrived.
        context.addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                opening.started();
            }
        });
        if (isLate(context)) {
            opening.started();
        }
    }

    /** Whether the framework was past the bundle's start level when it was started, by somebody who updates it. */
    private static boolean isLate(BundleContext context) {
        int now = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkStartLevel.class)
                .getStartLevel();
        return now > context.getBundle().adapt(BundleStartLevel.class).getStartLevel();
    }

    @Override
    public void stop(BundleContext context) {
        // The services go with the bundle.
    }
}
