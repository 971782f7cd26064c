package org.tenon.rest.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roots below {@code /api}: follows the bundles that announce some and the resources that they register, and keeps a
 * server for each bundle. Where two bundles serve one root, the one that was installed first has it. A bundle that breaks
 * the {@link ResourceRules} is stopped until it is updated or started again.
 */
final class Roots implements ServerDirectory {

    /** The service property of a resource: {@link org.tenon.rest.RestResource} sets it. */
    static final String MARKER = "tenon.rest.resource";
    /** The manifest header with the roots of a bundle. */
    static final String HEADER = "Tenon-Rest";

    private static final Logger LOG = LoggerFactory.getLogger(Roots.class);
    /** How long a bundle's resources must stay the same before its server is made, unless they are complete. */
    private static final Duration SETTLING = Duration.ofMillis(60);
    /** The same for one that has components which are not there yet. */
    private static final Duration COMING = Duration.ofSeconds(5);
    /** How long a call waits for a bundle that is being updated. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How many calls may wait at once: each has a thread, and whoever calls another bundle needs one too. */
    static final int MOST_WAITING = 200;

    private final BundleContext context;
    private final Duration patience;
    private final Map<Long, ServedBundle> bundles = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-rest-servers");
        thread.setDaemon(true);
        return thread;
    });
    private final Guard guard = new Guard();
    private final BundleTracker<Bundle> announcing;
    private final ServiceTracker<Object, ServedBundle> resources;
    private final Object change = new Object();
    private volatile Map<String, BundleServer> serving = Map.of();
    /** Guarded by change. */
    private int waiting;

    Roots(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
        this.announcing = new Announcing(context);
        this.resources = new Resources(context);
    }

    void open() {
        announcing.open();
        resources.open();
    }

    void close() {
        resources.close();
        announcing.close();
        maker.shutdownNow();
        guard.close();
    }

    @Override
    public BundleServer enter(String root) {
        BundleServer server = serving.get(root);
        return server != null && server.enter() ? server : await(root);
    }

    private BundleServer await(String root) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (change) {
            while (true) {
                BundleServer server = serving.get(root);
                if (server != null && server.enter()) {
                    return server;
                }
                List<ServedBundle> owners = expected()
                        .filter(each -> each.announced().contains(root))
                        .toList();
                if (owners.isEmpty()) {
                    throw new RootException(Problems.notFound("/api/" + root));
                }
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0
                        || waiting >= MOST_WAITING
                        || owners.stream().anyMatch(each -> !each.offences().isEmpty())) {
                    throw new RootException(
                            Problems.unavailable("rest.unavailable", "/api/" + root + " is not served at the moment."));
                }
                waiting++;
                try {
                    change.wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new RootException(Problems.unavailable("rest.stopping", "The server is stopping."));
                } finally {
                    waiting--;
                }
            }
        }
    }

    /** The resource classes that are served now, in the order of their bundles. */
    List<Class<?>> served() {
        return bundles.values().stream()
                .flatMap(each -> each.server().stream())
                .<Class<?>>flatMap(server -> server.resources().stream())
                .toList();
    }

    /** What is announced and not served, or refused; empty when all is well. */
    List<String> missing() {
        Set<String> roots = serving.keySet();
        return expected()
                .flatMap(each -> Stream.concat(
                        each.offences().stream().map(offence -> each.name() + " is refused: " + offence),
                        each.announced().stream()
                                .filter(root -> each.offences().isEmpty() && !roots.contains(root))
                                .map(root -> "/api/" + root + " is not served")))
                .distinct()
                .toList();
    }

    /** The bundles that shall run; one that an admin stopped is not missed. */
    private Stream<ServedBundle> expected() {
        return bundles.entrySet().stream()
                .filter(entry -> shallRun(context.getBundle(entry.getKey())))
                .map(Map.Entry::getValue);
    }

    private static boolean shallRun(@Nullable Bundle bundle) {
        if (bundle == null || bundle.getState() == Bundle.UNINSTALLED) {
            return false;
        }
        BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
        return bundle.getState() == Bundle.ACTIVE || (start != null && start.isPersistentlyStarted());
    }

    private void schedule(Bundle owner, ServedBundle bundle) {
        try {
            Duration rest = bundle.awaitsMore() ? COMING : SETTLING;
            long delay = bundle.complete() ? 0 : rest.toMillis();
            var unused = maker.schedule(() -> refresh(owner, bundle), delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("Closing: no further servers are made.");
        }
    }

    private void refresh(Bundle owner, ServedBundle bundle) {
        try {
            bundle.refresh();
        } catch (RuntimeException | LinkageError failed) {
            LOG.error("The resources of {} cannot be served.", bundle.name(), failed);
        }
        publish();
        if (!bundle.isEmpty() && !bundle.offences().isEmpty()) {
            guard.stop(owner, bundle.offences());
        }
    }

    private void publish() {
        synchronized (change) {
            Map<String, BundleServer> now = new TreeMap<>();
            for (ServedBundle bundle : bundles.values()) {
                bundle.server().ifPresent(server -> server.roots().forEach(root -> {
                    BundleServer other = now.putIfAbsent(root, server);
                    if (other != null) {
                        LOG.error("Two bundles serve /api/{}: the one that was installed later is not reached.", root);
                    }
                }));
            }
            serving = Map.copyOf(now);
            change.notifyAll();
        }
    }

    private static Set<String> announced(Bundle bundle) {
        String header = Optional.ofNullable(bundle.getHeaders("").get(HEADER)).orElse("");
        return Arrays.stream(header.split(","))
                .map(String::trim)
                .filter(root -> !root.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private ServedBundle of(Bundle bundle) {
        return bundles.computeIfAbsent(bundle.getBundleId(), id -> served(bundle, announced(bundle)));
    }

    private static ServedBundle served(Bundle bundle, Set<String> announced) {
        return new ServedBundle(bundle.getSymbolicName(), announced, Components.resources(bundle));
    }

    private final class Announcing extends BundleTracker<Bundle> {

        private static final int INSTALLED_AND_ON =
                Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

        Announcing(BundleContext context) {
            super(context, INSTALLED_AND_ON, null);
        }

        @Override
        public Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (!announced(bundle).isEmpty()) {
                of(bundle);
            }
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            if (event == null || event.getType() != BundleEvent.UPDATED) {
                return;
            }
            ServedBundle before = bundles.get(bundle.getBundleId());
            if (before == null || before.isEmpty()) {
                // The new version may announce other roots, and keep the rules that the old one broke.
                Set<String> now = announced(bundle);
                if (now.isEmpty()) {
                    bundles.remove(bundle.getBundleId());
                } else {
                    // In one step: calls that wait for it must not find it unknown in between.
                    bundles.put(bundle.getBundleId(), served(bundle, now));
                }
                publish();
                if (before != null && !before.offences().isEmpty()) {
                    guard.start(bundle);
                }
            }
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            bundles.remove(bundle.getBundleId());
            publish();
        }
    }

    private final class Resources extends ServiceTracker<Object, ServedBundle> {

        Resources(BundleContext context) {
            super(context, filter(), null);
        }

        @Override
        public @Nullable ServedBundle addingService(ServiceReference<Object> reference) {
            Object resource = context.getService(reference);
            if (resource == null) {
                return null;
            }
            ServedBundle bundle = of(reference.getBundle());
            bundle.add(reference, resource);
            schedule(reference.getBundle(), bundle);
            return bundle;
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, ServedBundle bundle) {
            // Its properties mean nothing here.
        }

        @Override
        public void removedService(ServiceReference<Object> reference, ServedBundle bundle) {
            // Called before the component behind the resource is taken apart: waiting here lets its calls finish.
            bundle.remove(reference);
            publish();
            if (bundle.isEmpty()
                    && bundle.announced().isEmpty()
                    && bundle.offences().isEmpty()) {
                bundles.values().remove(bundle);
            } else {
                schedule(reference.getBundle(), bundle);
            }
            context.ungetService(reference);
        }
    }

    private static Filter filter() {
        try {
            return FrameworkUtil.createFilter("(" + MARKER + "=true)");
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
