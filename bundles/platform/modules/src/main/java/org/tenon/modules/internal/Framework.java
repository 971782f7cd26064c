package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few things that are done to the framework. */
final class Framework {

    private static final Logger LOG = LoggerFactory.getLogger(Framework.class);
    private static final long REFRESH_SECONDS = 120;

    /** Who starts first; who started first stops last. */
    static final Comparator<Bundle> START_ORDER =
            Comparator.<Bundle>comparingInt(Framework::startLevel).thenComparingLong(Bundle::getBundleId);

    private final BundleContext context;
    private final TimeLimit limit;

    /**
     * @param context that of the system bundle
     * @param limit for the start and the stop of a bundle
     */
    Framework(BundleContext context, TimeLimit limit) {
        this.context = context;
        this.limit = limit;
    }

    BundleContext context() {
        return context;
    }

    /**
     * Installs a bundle with its start level from the first. When the level is set afterwards, the thread that keeps the
     * levels may come to it only when the bundle is marked to start: then it starts the bundle too, and nothing stops it
     * when that hangs.
     */
    Bundle install(String location, Path content, int startLevel) throws ChangeFailedException {
        FrameworkStartLevel levels = context.getBundle().adapt(FrameworkStartLevel.class);
        int usual = levels.getInitialBundleStartLevel();
        try (InputStream in = Files.newInputStream(content)) {
            levels.setInitialBundleStartLevel(startLevel);
            Bundle bundle = context.installBundle(location, in);
            BundleStartLevel own = bundle.adapt(BundleStartLevel.class);
            if (own.getStartLevel() != startLevel) {
                own.setStartLevel(startLevel);
            }
            return bundle;
        } catch (IOException | BundleException failed) {
            throw new ChangeFailedException(
                    "A bundle could not be installed: " + ChangeFailedException.reason(failed), failed);
        } finally {
            levels.setInitialBundleStartLevel(usual);
        }
    }

    void update(Bundle bundle, Path content) throws ChangeFailedException {
        try (InputStream in = Files.newInputStream(content)) {
            bundle.update(in);
        } catch (IOException | BundleException failed) {
            throw new ChangeFailedException(
                    Inventory.label(bundle) + " could not be updated: " + ChangeFailedException.reason(failed), failed);
        }
    }

    void uninstall(Bundle bundle) throws ChangeFailedException {
        try {
            bundle.uninstall();
        } catch (BundleException failed) {
            throw new ChangeFailedException(
                    Inventory.label(bundle) + " could not be uninstalled: " + ChangeFailedException.reason(failed),
                    failed);
        }
    }

    /**
     * Stops a bundle and leaves it marked as one that starts. What fails while it stops does not keep it from stopping.
     *
     * @throws StuckException when it does not come to a stop
     */
    void stop(Bundle bundle) throws ChangeFailedException {
        String label = Inventory.label(bundle);
        try {
            limit.run(bundle, "The stop of " + label, () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return bundle;
            });
        } catch (ExecutionException late) {
            LOG.warn("{} did not stop in order: {}", label, ChangeFailedException.reason(late));
        }
    }

    /** Starts a bundle and has it started again from now on. */
    void start(Bundle bundle) throws ChangeFailedException {
        String label = Inventory.label(bundle);
        try {
            limit.run(bundle, "The start of " + label, () -> {
                bundle.start();
                return bundle;
            });
        } catch (ExecutionException failed) {
            throw new ChangeFailedException(label + " does not start: " + ChangeFailedException.reason(failed), failed);
        }
    }

    void resolve(Collection<Bundle> bundles) throws ChangeFailedException {
        if (bundles.isEmpty() || wiring().resolveBundles(bundles)) {
            return;
        }
        // it also says no of a fragment that has joined its host already
        List<String> unresolved = bundles.stream()
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .map(Inventory::label)
                .toList();
        if (!unresolved.isEmpty()) {
            throw new ChangeFailedException("Not resolved: " + String.join(", ", unresolved));
        }
    }

    /** Takes the wirings of the bundles, and of those that depend on them, and waits until that is done. */
    void refresh(Collection<Bundle> bundles) throws ChangeFailedException {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new ChangeFailedException("The framework did not refresh in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChangeFailedException("Interrupted", interrupted);
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }

    static int startLevel(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level == null ? 0 : level.getStartLevel();
    }
}
