package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.cm.ManagedService;
import org.tenon.kernel.capability.Participation;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.health.GaugeSource;
import org.tenon.kernel.health.HealthCheck;
import org.tenon.switchboard.Switchboard;

/**
 * Puts the switchboard in between. Not a component: hooks do not take away what is bound already, so it must be there
 * before any component is.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SHADOW_THREADS = 2;
    private static final int SHADOW_QUEUE = 100;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Timer timer = new Timer();
    private final ThreadPoolExecutor shadows = new ThreadPoolExecutor(
            SHADOW_THREADS,
            SHADOW_THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(SHADOW_QUEUE),
            work -> Timer.daemon(work, "tenon-switchboard-shadow"));
    private Lines lines;
    private Providers providers;
    private TrackedPlatform platform;

    @Override
    public void start(BundleContext context) {
        shadows.allowCoreThreadTimeOut(true);
        platform = new TrackedPlatform(context);
        RoutingSwitchboard switchboard = new RoutingSwitchboard(timer, shadows, platform);
        platform.open(switchboard::reselect, switchboard::readChoices);
        timer.every(LOOK, switchboard::look);
        Offers offers = new Offers();
        lines = new Lines(context);
        providers = new Providers(context, switchboard, offers, lines, timer);

        Configuration configuration = new Configuration(switchboard);
        register(
                context,
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                new Hiding(context.getBundle().getBundleId(), offers),
                Map.of());
        register(
                context,
                new String[] {ManagedService.class.getName()},
                configuration,
                Map.of(Constants.SERVICE_PID, SettingsReader.PID));
        providers.open();
        register(
                context,
                new String[] {Switchboard.class.getName(), Participation.class.getName()},
                switchboard,
                Map.of());
        register(context, new String[] {EventWatcher.class.getName()}, new ChoiceNews(switchboard), Map.of());
        register(context, new String[] {GaugeSource.class.getName()}, new CapabilityGauges(switchboard), Map.of());
        register(
                context,
                new String[] {HealthCheck.class.getName()},
                new CapabilitiesCheck(switchboard, configuration),
                Map.of());
    }

    @Override
    public void stop(BundleContext context) {
        providers.close();
        lines.withdrawAll();
        // The hooks go last: nobody may find a provider that was hidden, and stay bound to it.
        for (int last = registrations.size() - 1; last >= 0; last--) {
            registrations.get(last).unregister();
        }
        timer.close();
        shadows.shutdownNow();
        platform.close();
    }

    private void register(BundleContext context, String[] types, Object service, Map<String, Object> properties) {
        registrations.add(context.registerService(types, service, FrameworkUtil.asDictionary(properties)));
    }
}
