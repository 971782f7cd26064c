package org.tenon.modules.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.modules.Modules;

/**
 * Puts the modules right before they start, and then takes changes. Not a component: it must have done its work before any
 * of the bundles starts that it is about.
 */
public final class Activator implements BundleActivator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Actor DEPLOYER =
            new Actor("deploy", Actor.SYSTEM.roles(), Actor.SYSTEM.permissions(), Source.DEPLOY);

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "tenon-modules"));
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "tenon-deploy"));

    private @Nullable ScheduledFuture<?> looking;

    @Override
    public void start(BundleContext context) {
        BundleContext system = context.getBundle(0).getBundleContext();
        Path data = folder(context, "karaf.data");
        Path etc = folder(context, "karaf.etc");
        Path home = folder(context, "karaf.home");
        Path own = data.resolve("modules");
        Settings settings = new Settings(etc.resolve("org.tenon.modules.cfg"));
        Distribution distribution = new Distribution(
                List.of(home.resolve("system"), data.resolve("repository")), etc.resolve("startup.properties"));
        Records records = new Records(own);
        Signatures signatures = new Signatures(etc.resolve("trusted-keys"), Instant::now);
        Guard guard = new Guard(settings, distribution, records, signatures);
        register(context, ResolverHookFactory.class, guard);

        Framework framework = new Framework(system, new TimeLimit(settings.patience()));
        new Restoration(
                        framework,
                        distribution,
                        records,
                        context.getDataFile("restored").toPath())
                .run();
        guard.evict(framework);

        Services services = new Services(system);
        Listing listing = new Listing(distribution, records, signatures);
        InstalledModules modules = new InstalledModules(
                framework,
                distribution,
                records,
                new Targets(distribution, signatures, own.resolve("scratch")),
                new Previews(system, services, signatures, settings),
                services,
                listing,
                guard,
                worker,
                () -> new ComponentSettling(system, PATIENCE, new TimeLimit(settings.patience())));
        register(context, Modules.class, modules);
        DeployFolder deploy =
                new DeployFolder(data.resolve("deploy"), own.resolve("deploy.json"), modules, listing, signatures);
        long pause = settings.deployPause().toMillis();
        looking = looks.scheduleWithFixedDelay(
                () -> look(system, services, deploy, modules), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Once everything that belongs to the instance has started. */
    private static void look(BundleContext system, Services services, DeployFolder deploy, InstalledModules modules) {
        if (system.getBundle(0).getState() != Bundle.ACTIVE) {
            return;
        }
        try {
            services.ask(Actors.class, actors -> {
                actors.as(DEPLOYER, () -> {
                    deploy.look();
                    modules.removeAgain();
                });
                return Boolean.TRUE;
            });
        } catch (RuntimeException unexpected) {
            LoggerFactory.getLogger(Activator.class).error("The deploy folder could not be looked at", unexpected);
        }
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        if (looking != null) {
            looking.cancel(false);
        }
        looks.shutdown();
        worker.shutdown();
        registrations.forEach(ServiceRegistration::unregister);
        if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    private <S> void register(BundleContext context, Class<S> type, S service) {
        registrations.add(context.registerService(type, service, FrameworkUtil.asDictionary(Map.of())));
    }

    private static Path folder(BundleContext context, String property) {
        return Path.of(Optional.ofNullable(context.getProperty(property))
                .orElse(context.getDataFile(property).toString()));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
